package org.curvewright.plugins.analyses.predictability;

import java.util.Arrays;
import java.util.Optional;
import org.curvewright.numerics.statistics.EmpiricalDistribution;
import org.curvewright.plugins.analyses.items.Findings;
import org.curvewright.plugins.analyses.items.Shares;
import org.curvewright.plugins.analyses.items.UnitBootstrap;
import org.curvewright.spi.inference.Interval;

/**
 * The correlations of many samples. Those of samples whose metric does not vary are undefined; they are left out, and beside
 * that counted as 0.
 *
 * @param each of the samples, NaN where undefined
 * @param defined without the undefined ones
 */
record CorrelationDistribution(double[] each, double[] defined) {

    /** What Schaeffer et al. count samples above. */
    private static final double HIGH = 0.75;

    static CorrelationDistribution of(double[] correlations) {
        return new CorrelationDistribution(
                correlations,
                Arrays.stream(correlations).filter(Double::isFinite).toArray());
    }

    /** 1 for a correlation above 0.75, else 0; NaN where undefined. */
    private double[] aboveHigh() {
        return Arrays.stream(each)
                .map(value -> Double.isNaN(value) ? value : value > HIGH ? 1 : 0)
                .toArray();
    }

    private int samples() {
        return each.length;
    }

    /** The mean over samples that occur so many times each; NaN where none of them has a correlation. */
    static double mean(double[] each, int[] counts) {
        double sum = 0;
        double n = 0;
        for (int i = 0; i < each.length; i++) {
            if (Double.isFinite(each[i])) {
                sum += counts[i] * each[i];
                n += counts[i];
            }
        }
        return sum / n;
    }

    Interval interval(UnitBootstrap bootstrap) {
        return bootstrap.intervals(samples(), counts -> new double[] {mean(each, counts)})[0];
    }

    Optional<EmpiricalDistribution> distribution() {
        return EmpiricalDistribution.of(defined).value();
    }

    double meanAsZero() {
        return EmpiricalDistribution.of(Arrays.copyOf(defined, samples()))
                .orElseThrow()
                .mean();
    }

    Optional<Double> mean() {
        return distribution().map(EmpiricalDistribution::mean);
    }

    Optional<Double> median() {
        return distribution().map(all -> all.quantile(0.5));
    }

    /** {@code P(C > c)}. */
    double survival(double c) {
        return distribution().map(all -> all.survival(c)).orElse(Double.NaN);
    }

    /**
     * The statistics of the distribution: mean; median; the area under the complementary distribution function over [−1, 1],
     * which is the mean + 1; and {@code −min(W₁ to 1, W₁ to −1)}, which is |mean| − 1.
     */
    void report(Findings findings, UnitBootstrap bootstrap) {
        findings.measurement("undefined", (double) (samples() - defined.length) / samples(), "probability");
        if (defined.length == 0) {
            for (String name : new String[] {"mean", "median", "auc", "neg-wasserstein"}) {
                findings.absent(name, "", "CONSTANT_SERIES", "no sample's metric changes from model to model");
            }
        } else {
            EmpiricalDistribution all = distribution().orElseThrow();
            findings.estimate("mean", all.mean(), "", interval(bootstrap));
            findings.measurement("median", all.quantile(0.5), "");
            findings.measurement("auc", all.areaUnderSurvival(-1, 1), "");
            findings.measurement("neg-wasserstein", -Math.min(all.distanceTo(1), all.distanceTo(-1)), "");
            double above = all.survival(HIGH);
            Interval shares = bootstrap.intervals(samples(), counts -> new double[] {mean(aboveHigh(), counts)})[0];
            findings.estimate(
                    "above-0.75", above, "probability", Shares.seen(shares, above, defined.length, bootstrap.level()));
        }
        findings.measurement("mean-as-zero", meanAsZero(), "");
    }
}
