package org.curvewright.plugins.estimators;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.curvewright.numerics.linear.Vectors;
import org.curvewright.numerics.optimize.Basin;
import org.curvewright.numerics.optimize.Bounds;
import org.curvewright.numerics.optimize.Census;
import org.curvewright.numerics.optimize.DampedNewton;
import org.curvewright.numerics.optimize.LevenbergMarquardt;
import org.curvewright.numerics.optimize.MultiStart;
import org.curvewright.numerics.optimize.Optimum;
import org.curvewright.numerics.optimize.RowObjective;
import org.curvewright.numerics.optimize.VariableProjection;
import org.curvewright.spi.fit.QuadraticObjective;

/** Σ wᵢ (yᵢ − fᵢ)²: variable projection where the formulation is separable, then Levenberg–Marquardt. */
final class SquaresTarget implements Target {

    /** Cells on a line and on a side of a plane; dips narrower than a cell would need data that no scaling study has. */
    private static final int LINE = 97;

    private static final int PLANE = 21;
    private static final int PLANE_DIMENSIONS = 2;
    /** Enough for any descent that arrives; one that runs along a valley without end is not worth more. */
    private static final int SURVEY_EVALUATIONS = 300;
    /** Local minima of a scan that are worth an exact descent. */
    private static final int FOLLOWED = 4;

    private final Setting setting;
    private final double[] weights;
    private final double[] roots;

    SquaresTarget(Setting setting, QuadraticObjective objective) {
        this.setting = setting;
        this.weights = objective.rowWeights(setting.data());
        this.roots = Arrays.stream(weights).map(Math::sqrt).toArray();
    }

    private Residuals residuals(Bounds bounds) {
        return new Residuals(
                setting.formulation(), setting.data(), setting.data().observed(), roots, bounds);
    }

    private double value(double[] theta) {
        double[] r = new double[roots.length];
        residuals(Bounds.none(theta.length)).evaluate(theta, r, null);
        return Vectors.dot(r, 0, r, 0, r.length);
    }

    @Override
    public Optimum descend(double[] start, Bounds bounds) {
        return LevenbergMarquardt.standard().minimize(residuals(bounds), start);
    }

    @Override
    public Census survey(Box box, List<double[]> given) {
        Residuals residuals = residuals(box.hard(setting));
        LevenbergMarquardt local = LevenbergMarquardt.standard().withMaxEvaluations(SURVEY_EVALUATIONS);
        SeparatedLaw separated = new SeparatedLaw(setting, box, weights);
        if (!SeparatedLaw.serves(setting, box) || separated.dimensions() > PLANE_DIMENSIONS) {
            List<double[]> starts = new ArrayList<>(given);
            starts.addAll(new Spread(setting, box, new Amplitudes(setting, weights), this::value).starts());
            return MultiStart.standard().withMaxStarts(0).search(residuals, local, starts, box.spread());
        }
        Census scan = VariableProjection.standard().withScan(LINE, PLANE, 0).minimize(separated);
        List<double[]> starts = new ArrayList<>();
        scan.basins().stream()
                .limit(FOLLOWED)
                .forEach(basin -> starts.add(separated.theta(basin.optimum().parameters())));
        starts.addAll(given);
        Census exact = MultiStart.standard().withMaxStarts(0).search(residuals, local, starts, box.spread());
        return withCountsOf(scan, exact);
    }

    /** The exact minima with the share of the scan's cells that lead to the best. */
    private static Census withCountsOf(Census scan, Census exact) {
        List<Basin> basins = new ArrayList<>(exact.basins());
        basins.set(0, new Basin(exact.best(), scan.basins().get(0).starts()));
        return new Census(basins, scan.starts(), scan.evaluations() + exact.evaluations());
    }

    @Override
    public Optimum secondOpinion(double[] start, Bounds bounds) {
        LawRows law = new LawRows(setting.formulation(), setting.data().rows());
        ObjectiveRows losses = new ObjectiveRows(setting.objective(), setting.data());
        return DampedNewton.standard()
                .minimize(RowObjective.sharing(law, law.shared(), losses, losses.shared(), null, bounds), start);
    }

    @Override
    public String secondOpinionName() {
        return "newton-exact-hessian";
    }
}
