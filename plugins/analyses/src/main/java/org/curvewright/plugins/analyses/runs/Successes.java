package org.curvewright.plugins.analyses.runs;

import java.util.Arrays;
import java.util.Optional;
import org.curvewright.numerics.random.RandomStream;
import org.curvewright.spi.data.Dataset;
import org.curvewright.spi.data.Sampling;
import org.curvewright.spi.fit.CountObjective;
import org.curvewright.spi.fit.FitResult;
import org.curvewright.spi.fit.ResidualObjective;

/**
 * Shares of successes as counts are drawn: of n trials each succeeds with a probability of mean f that varies between rows by a
 * beta distribution, so that two trials of one row correlate by ρ. Their variance is f(1 − f)(1 + (n − 1)ρ)/n.
 *
 * @param correlation ρ, 0 to below 1; 0 is the binomial
 */
public record Successes(double correlation) {

    /** Of a fit that has trials and no residuals. */
    public static Optional<Successes> of(FitResult fit) {
        if (fit.estimator().objective() instanceof ResidualObjective
                || fit.request().dataset().trials().isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Successes(
                fit.estimator().objective() instanceof CountObjective counts
                        ? counts.correlation(fit.fit().nuisance())
                        : 0));
    }

    public double[] draw(Dataset data, double[] expected, RandomStream random) {
        double[] trials = data.trials().orElseThrow();
        double[] shares = new double[expected.length];
        for (int i = 0; i < shares.length; i++) {
            long number = Math.round(trials[i]);
            double f = Math.max(0, Math.min(1, expected[i]));
            shares[i] = successes(number, f, random) / (double) number;
        }
        return shares;
    }

    private long successes(long number, double f, RandomStream random) {
        double spread = (1 - correlation) / correlation;
        return correlation > 0 && f > 0 && f < 1
                ? random.nextBetaBinomial(number, f * spread, (1 - f) * spread)
                : random.nextBinomial(number, f);
    }

    /** The standard deviation of every share; f is kept half a trial inside 0 and 1. */
    public double[] deviations(Dataset data, double[] expected) {
        double[] trials = data.trials().orElseThrow();
        double[] deviations = Sampling.binomial(expected, trials);
        Arrays.setAll(deviations, i -> deviations[i] * Math.sqrt(1 + (trials[i] - 1) * correlation));
        return deviations;
    }
}
