package org.curvewright.plugins.analyses.predictability;

import java.util.Arrays;
import java.util.Optional;
import org.curvewright.numerics.statistics.EmpiricalDistribution;
import org.curvewright.plugins.analyses.items.Findings;

/**
 * The correlations of many samples. Those of samples whose metric does not vary are undefined; they are left out, and beside
 * that counted as 0.
 *
 * @param defined without the undefined ones
 * @param samples with them
 */
record CorrelationDistribution(double[] defined, int samples) {

    static CorrelationDistribution of(double[] correlations) {
        return new CorrelationDistribution(
                Arrays.stream(correlations).filter(Double::isFinite).toArray(), correlations.length);
    }

    Optional<EmpiricalDistribution> distribution() {
        return EmpiricalDistribution.of(defined).value();
    }

    double meanAsZero() {
        return EmpiricalDistribution.of(Arrays.copyOf(defined, samples))
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
    void report(Findings findings) {
        findings.measurement("undefined", (double) (samples - defined.length) / samples, "probability");
        if (defined.length == 0) {
            for (String name : new String[] {"mean", "median", "auc", "neg-wasserstein"}) {
                findings.absent(name, "", "CONSTANT_SERIES", "no sample's metric changes from model to model");
            }
        } else {
            EmpiricalDistribution all = distribution().orElseThrow();
            findings.measurement("mean", all.mean(), "");
            findings.measurement("median", all.quantile(0.5), "");
            findings.measurement("auc", all.areaUnderSurvival(-1, 1), "");
            findings.measurement("neg-wasserstein", -Math.min(all.distanceTo(1), all.distanceTo(-1)), "");
            findings.measurement("above-0.75", all.survival(0.75), "probability");
        }
        findings.measurement("mean-as-zero", meanAsZero(), "");
    }
}
