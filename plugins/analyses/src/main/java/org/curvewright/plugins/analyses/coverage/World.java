package org.curvewright.plugins.analyses.coverage;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.curvewright.numerics.random.RandomStream;
import org.curvewright.plugins.analyses.runs.Successes;
import org.curvewright.spi.data.Dataset;
import org.curvewright.spi.fit.FitResult;
import org.curvewright.spi.fit.ResidualObjective;
import org.curvewright.spi.law.Law;
import org.curvewright.spi.law.Parameter;

/**
 * Draws responses that a law and its noise could have given: y = s⁻¹(s(f) + σ z) on the scale s of the objective's residuals,
 * or shares of successes in the observed numbers of trials where the objective has no residuals: binomial of f, or of a
 * probability that varies between rows by a beta distribution of mean f and intra-class correlation ρ.
 */
final class World {

    private static final String RHO = "rho";

    private final FitResult fit;
    private final CoverageConfiguration.Noise noise;
    private final double[] expected;
    private final double deviation;
    private final double rho;

    World(FitResult fit, Law truth, CoverageConfiguration.Noise noise) {
        this.fit = fit;
        this.noise = noise;
        this.expected = truth.predict(data().rows());
        this.deviation = noise.deviation().orElseGet(this::fitted);
        this.rho = noise.rho().orElseGet(this::correlated);
    }

    /** Whether there is a way to draw responses for this fit. */
    static boolean canBeDrawn(FitResult fit) {
        return fit.estimator().objective() instanceof ResidualObjective
                || fit.request().dataset().trials().isPresent();
    }

    private Dataset data() {
        return fit.request().dataset();
    }

    /** f of every row: the responses without noise. */
    double[] expected() {
        return expected;
    }

    /** σ on the scale of the residuals. */
    double deviation() {
        return deviation;
    }

    /** ρ of the trials of one row; 0 where responses are no counts. */
    double rho() {
        return rho;
    }

    /** What an objective of counts that estimates ρ found. */
    private double correlated() {
        List<Parameter> nuisance = fit.estimator().objective().nuisance();
        return IntStream.range(0, nuisance.size())
                .filter(k -> nuisance.get(k).symbol().equals(RHO))
                .mapToDouble(k -> fit.fit().nuisance()[k])
                .findFirst()
                .orElse(0);
    }

    private double fitted() {
        if (!(fit.estimator().objective() instanceof ResidualObjective objective)) {
            return Double.NaN;
        }
        double[] residuals = objective.residuals(data(), fit.fit().law().predict(data().rows()));
        int freedom =
                residuals.length - fit.request().formulation().parameters().size();
        return Math.sqrt(Arrays.stream(residuals).map(r -> r * r).sum() / freedom);
    }

    double[] draw(RandomStream random) {
        return fit.estimator().objective() instanceof ResidualObjective objective
                ? objective.responses(data(), expected, noise(random))
                : new Successes(rho).draw(data(), expected, random);
    }

    private double[] noise(RandomStream random) {
        double[] drawn = new double[expected.length];
        int[] clusters = data().roles().clusters();
        double[] common = common(random, clusters);
        double kept = Math.sqrt(1 - noise.correlation() * noise.correlation());
        double own = Math.sqrt(1 - noise.shared());
        for (int i = 0; i < drawn.length; i++) {
            boolean first = i == 0 || clusters.length > 0 && clusters[i] != clusters[i - 1];
            double fresh = deviation * standard(random);
            drawn[i] = first ? fresh : noise.correlation() * drawn[i - 1] + kept * fresh;
        }
        for (int i = 0; i < common.length; i++) {
            drawn[i] = own * drawn[i] + common[i];
        }
        return drawn;
    }

    /** What the rows of every cluster have in common, row by row; nothing where nothing is shared. */
    private double[] common(RandomStream random, int[] clusters) {
        if (noise.shared() == 0 || clusters.length == 0) {
            return new double[0];
        }
        double[] ofClusters = new double[Arrays.stream(clusters).max().orElse(0) + 1];
        Arrays.setAll(ofClusters, c -> Math.sqrt(noise.shared()) * deviation * standard(random));
        return Arrays.stream(clusters).mapToDouble(c -> ofClusters[c]).toArray();
    }

    private double standard(RandomStream random) {
        return switch (noise.shape()) {
            case GAUSSIAN -> random.nextGaussian();
            case STUDENT_T -> random.nextStudentT(noise.degreesOfFreedom());
            case LAPLACE -> {
                double above = random.nextExponential();
                double below = random.nextExponential();
                yield (above - below) / Math.sqrt(2);
            }
        };
    }
}
