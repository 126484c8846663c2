package org.curvewright.numerics.statistics;

import org.curvewright.numerics.math.CompensatedSum;

/** The distribution that gives each of n values the probability 1/n. */
public final class EmpiricalDistribution {
    private final double[] sorted;

    private EmpiricalDistribution(double[] sorted) {
        this.sorted = sorted;
    }

    /** Needs a value. */
    public static Statistic<EmpiricalDistribution> of(double... values) {
        return Sample.obstacle(values, 1)
                .map(Statistic::<EmpiricalDistribution>undefined)
                .orElseGet(() -> Statistic.of(new EmpiricalDistribution(Sample.sorted(values))));
    }

    public int size() {
        return sorted.length;
    }

    /** {@code F(x)}: the share of values that are at most {@code x}; NaN for NaN. */
    public double cdf(double x) {
        return Double.isNaN(x) ? x : (double) Ranks.countBelow(sorted, x, true) / sorted.length;
    }

    /** {@code S(x)}: the share of values above {@code x}; NaN for NaN. */
    public double survival(double x) {
        return Double.isNaN(x) ? x : (double) (sorted.length - Ranks.countBelow(sorted, x, true)) / sorted.length;
    }

    /** The quantile of type 7; see {@link Quantiles}. */
    public double quantile(double p) {
        return Quantiles.ofSorted(sorted, p);
    }

    public double mean() {
        return Moments.plainMean(sorted);
    }

    /** {@code ∫ S(x) dx} from {@code low} to {@code high}. */
    public double areaUnderSurvival(double low, double high) {
        CompensatedSum sum = new CompensatedSum();
        for (double value : sorted) {
            sum.add(Math.max(low, Math.min(high, value)) - low);
        }
        return sum.value() / sorted.length;
    }

    /** Wasserstein's distance of order 1 to all mass at one point: {@code Σ |x_i − point|/n}. */
    public double distanceTo(double point) {
        CompensatedSum sum = new CompensatedSum();
        for (double value : sorted) {
            sum.add(Math.abs(value - point));
        }
        return sum.value() / sorted.length;
    }
}
