package org.curvewright.plugins.analyses.design;

import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalDouble;
import org.curvewright.numerics.distribution.Normal;
import org.curvewright.numerics.distribution.StudentT;
import org.curvewright.numerics.random.RandomStream;
import org.curvewright.plugins.analyses.items.Findings;
import org.curvewright.plugins.analyses.runs.Linearisation;
import org.curvewright.plugins.analyses.runs.Successes;
import org.curvewright.spi.data.Dataset;
import org.curvewright.spi.fit.FitResult;
import org.curvewright.spi.fit.ResidualObjective;

/** How responses scatter about a law. */
sealed interface Noise {

    /** Responses that these expectations and this noise could have given. */
    double[] draw(Dataset design, double[] expected, RandomStream random);

    /** The standard deviation of every row on the scale on which the law is linearised. */
    double[] deviations(Dataset design, double[] expected);

    /** How many standard errors an interval reaches to either side. */
    double reach(double level, int freedom);

    /** Whether it can be drawn from. */
    boolean exists();

    /** What it lacks where it cannot. */
    String lacking();

    void state(Findings findings);

    /** Empty where an objective has neither residuals nor trials. */
    static Optional<Noise> of(FitResult fit, OptionalDouble stated) {
        return fit.estimator().objective() instanceof ResidualObjective objective
                ? Optional.of(new OfResiduals(objective, stated.orElseGet(() -> fitted(fit))))
                : Successes.of(fit).map(OfCounts::new);
    }

    /** √(Σ r²/(n − p)) of the fit as it is. */
    private static double fitted(FitResult fit) {
        Linearisation near = Linearisation.of(fit);
        return near.degreesOfFreedom() > 0 ? Math.sqrt(near.sumOfSquares() / near.degreesOfFreedom()) : Double.NaN;
    }

    /** Gaussian on the scale of an objective's residuals, of a deviation that who fits has to estimate. */
    record OfResiduals(ResidualObjective objective, double deviation) implements Noise {

        @Override
        public double[] draw(Dataset design, double[] expected, RandomStream random) {
            double[] noise = new double[expected.length];
            Arrays.setAll(noise, i -> deviation * random.nextGaussian());
            return objective.responses(design, expected, noise);
        }

        @Override
        public double[] deviations(Dataset design, double[] expected) {
            double[] deviations = new double[expected.length];
            Arrays.fill(deviations, deviation);
            return deviations;
        }

        @Override
        public double reach(double level, int freedom) {
            return new StudentT(freedom).survivalQuantile((1 - level) / 2);
        }

        @Override
        public boolean exists() {
            return Double.isFinite(deviation) && deviation > 0;
        }

        @Override
        public String lacking() {
            return "the runs show no noise; state deviation";
        }

        @Override
        public void state(Findings findings) {
            findings.measurement("noise", deviation, "");
        }
    }

    /** That of counting, which is known. */
    record OfCounts(Successes successes) implements Noise {

        @Override
        public double[] draw(Dataset design, double[] expected, RandomStream random) {
            return successes.draw(design, expected, random);
        }

        @Override
        public double[] deviations(Dataset design, double[] expected) {
            return successes.deviations(design, expected);
        }

        @Override
        public double reach(double level, int freedom) {
            return Normal.STANDARD.quantile((1 + level) / 2);
        }

        @Override
        public boolean exists() {
            return Double.isFinite(successes.correlation());
        }

        @Override
        public String lacking() {
            return "no fit tells how the trials of one row correlate";
        }

        @Override
        public void state(Findings findings) {
            findings.absent(
                    "noise", "", "NOISE_OF_COUNTS", "trials have no one deviation; their noise is that of counting");
            findings.measurement("correlation", successes.correlation(), "");
        }
    }
}
