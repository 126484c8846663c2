package org.curvewright.plugins.analyses.predictability;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;
import org.curvewright.numerics.statistics.EmpiricalDistribution;
import org.curvewright.plugins.analyses.items.Findings;
import org.curvewright.plugins.analyses.items.Shares;
import org.curvewright.plugins.analyses.items.UnitBootstrap;
import org.curvewright.spi.Notice;
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

    private static final double HALF = 0.5;

    static CorrelationDistribution of(double[] correlations) {
        return new CorrelationDistribution(
                correlations,
                Arrays.stream(correlations).filter(Double::isFinite).toArray());
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

    /** Of the mean and of the median. */
    Interval[] intervals(UnitBootstrap bootstrap) {
        return bootstrap.intervals(samples(), defined.length, this::drawn);
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
        return distribution().map(all -> all.quantile(HALF));
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
        findings.measurement("undefined", (double) constant() / samples(), "probability", unvarying());
        if (defined.length == 0) {
            for (String name : new String[] {"mean", "median", "auc", "neg-wasserstein"}) {
                findings.absent(name, "", "CONSTANT_SERIES", "no sample's metric changes from model to model");
            }
        } else {
            EmpiricalDistribution all = distribution().orElseThrow();
            Interval[] intervals = intervals(bootstrap);
            findings.estimate("mean", all.mean(), "", intervals[0]);
            findings.estimate("median", all.quantile(HALF), "", intervals[1]);
            findings.measurement("auc", all.areaUnderSurvival(-1, 1), "");
            findings.measurement("neg-wasserstein", -Math.min(all.distanceTo(1), all.distanceTo(-1)), "");
            double above = all.survival(HIGH);
            findings.estimate(
                    "above-0.75",
                    above,
                    "probability",
                    Shares.seen(intervals[2], above, defined.length, bootstrap.level()));
        }
        findings.estimate("mean-as-zero", meanAsZero(), "", intervalAsZero(bootstrap));
    }

    /** How many samples have no correlation, as their metric is the same in every model. */
    int constant() {
        return samples() - defined.length;
    }

    private Notice[] unvarying() {
        return constant() == 0
                ? new Notice[0]
                : new Notice[] {
                    new Notice(
                            "CONSTANT_SERIES",
                            constant() + " of " + samples()
                                    + " have no correlation, being the same in every model or known in too few; they are"
                                    + " left out, and counted as 0 in mean-as-zero")
                };
    }

    /** Mean, median and share above 0.75 of the defined ones, each as often as drawn. */
    private double[] drawn(int[] counts) {
        double[] drawn = IntStream.range(0, samples())
                .filter(i -> Double.isFinite(each[i]))
                .flatMap(i -> IntStream.generate(() -> i).limit(counts[i]))
                .mapToDouble(i -> each[i])
                .toArray();
        return EmpiricalDistribution.of(drawn)
                .value()
                .map(all -> new double[] {mean(each, counts), all.quantile(HALF), all.survival(HIGH)})
                .orElseGet(() -> new double[] {Double.NaN, Double.NaN, Double.NaN});
    }

    Interval intervalAsZero(UnitBootstrap bootstrap) {
        double[] filled =
                Arrays.stream(each).map(c -> Double.isFinite(c) ? c : 0).toArray();
        return bootstrap.intervals(samples(), counts -> new double[] {mean(filled, counts)})[0];
    }
}
