package org.curvewright.numerics.statistics;

/**
 * Sample quantiles of type 7: with sorted values {@code x_(0) ≤ … ≤ x_(n−1)} and {@code h = (n − 1) p},
 * {@code Q(p) = x_(⌊h⌋) + (h − ⌊h⌋)(x_(⌊h⌋+1) − x_(⌊h⌋))}, the default of NumPy and R.
 *
 * <p>Reference: R. J. Hyndman, Y. Fan, <i>Sample quantiles in statistical packages</i>, Am. Stat. 50 (1996).
 */
public final class Quantiles {
    private Quantiles() {}

    /** {@code Q(p)} for {@code 0 ≤ p ≤ 1}; needs a value. */
    public static Statistic<Double> of(double[] x, double p) {
        requireProbability(p);
        return Sample.obstacle(x, 1)
                .map(Statistic::<Double>undefined)
                .orElseGet(() -> Statistic.of(ofSorted(Sample.sorted(x), p)));
    }

    /** {@code Q(½)}. */
    public static Statistic<Double> median(double[] x) {
        return of(x, 0.5);
    }

    /** {@code Q(p)} of finite values that are sorted already, of which there is at least one. */
    public static double ofSorted(double[] sorted, double p) {
        requireProbability(p);
        double position = (sorted.length - 1) * p;
        int below = (int) position;
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (position - below) * (sorted[above] - sorted[below]);
    }

    /** {@code Q(p)} of values, none of them NaN, of which there is at least one; they are rearranged, not sorted. */
    public static double ofScratch(double[] values, double p) {
        requireProbability(p);
        double position = (values.length - 1) * p;
        int below = (int) position;
        double lower = Selection.select(values, 0, values.length, below);
        if (below + 1 == values.length) {
            return lower;
        }
        double upper = Selection.select(values, below + 1, values.length, below + 1);
        return lower + (position - below) * (upper - lower);
    }

    private static void requireProbability(double p) {
        if (!(p >= 0 && p <= 1)) {
            throw new IllegalArgumentException("p is " + p + ", not in [0, 1]");
        }
    }
}
