package org.curvewright.plugins.estimators;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.curvewright.numerics.optimize.Basin;
import org.curvewright.spi.fit.Fit;
import org.curvewright.spi.fit.FitStatus;
import org.curvewright.spi.fit.QuadraticObjective;

/**
 * Where a refit may end lower than below the fitted parameters: in another minimum of the fitted data, or in a dip that only
 * the changed data have.
 */
final class Rivals {

    /** Other minima of the fitted data that are worth a descent in every refit. */
    private static final int FOLLOWED = 2;

    /** Share of the objective by which a rival must be lower: less is rounding, and the fitted basin stands. */
    private static final double LOWER = 1e-9;

    private final Setting setting;
    private final double[] baseWeights;
    private final List<double[]> basins;
    private final Optional<DipScan> scan;
    private final double[] observed;
    private final double[] weights;

    /**
     * @param weights of the squares that resemble the objective, in the setting's order
     */
    Rivals(Setting setting, Box box, Fit fit, double[] weights) {
        this.setting = setting;
        this.baseWeights = weights;
        this.observed = new double[weights.length];
        this.weights = new double[weights.length];
        // What the data do not determine has no basins, only valleys.
        boolean determined = fit.status() != FitStatus.NOT_IDENTIFIED;
        this.scan = determined && DipScan.serves(setting, box)
                ? Optional.of(scan(setting, box, fit, weights))
                : Optional.empty();
        // A scan of the changed data sees the other minima of least squares, and those of no other objective.
        boolean several = determined
                && (scan.isEmpty() || !(setting.objective() instanceof QuadraticObjective))
                && fit.certificate().secondBasin().isPresent();
        this.basins = several ? others(setting, box, fit) : List.of();
    }

    private static DipScan scan(Setting setting, Box box, Fit fit, double[] weights) {
        return new DipScan(setting, box, setting.working(fit.law().theta()), weights);
    }

    private static List<double[]> others(Setting setting, Box box, Fit fit) {
        double[] best = setting.working(fit.law().theta());
        RivalLosses losses = new RivalLosses(setting, best, fit.nuisance());
        Stream<Basin> surveyed =
                Minimization.target(setting)
                        .survey(box, setting.formulation().startingPoints(setting.data()))
                        .basins()
                        .stream();
        return surveyed.filter(basin -> isLower(fit.objective(), basin.optimum().objective()))
                .map(basin -> basin.optimum().parameters())
                .filter(losses::mayBeLower)
                .limit(FOLLOWED)
                .toList();
    }

    /** Whether they are looked for in changed data. */
    boolean search() {
        return scan.isPresent();
    }

    /** Starts beside the fitted parameters for changed data, in the dataset's order. */
    List<double[]> starts(double[] found, double[] responses, double[] multiplicity) {
        if (scan.isEmpty()) {
            return basins;
        }
        List<double[]> starts = new ArrayList<>(basins);
        int[] order = setting.order();
        for (int i = 0; i < order.length; i++) {
            observed[i] = responses[order[i]];
            weights[i] = baseWeights[i] * multiplicity[order[i]];
        }
        starts.addAll(scan.get().dipsAwayFrom(found, observed, weights));
        return starts;
    }

    /** Whether one objective is lower than another by more than rounding. */
    static boolean isLower(double candidate, double objective) {
        return candidate < objective - LOWER * Math.abs(objective);
    }
}
