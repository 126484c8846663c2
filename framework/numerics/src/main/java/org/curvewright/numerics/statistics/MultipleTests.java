package org.curvewright.numerics.statistics;

import java.util.stream.IntStream;

/** Corrections of p-values for the number of tests. */
public final class MultipleTests {
    private MultipleTests() {}

    /**
     * Holm's step-down: with {@code p_(1) ≤ … ≤ p_(m)}, adjusted {@code p_(i) = max_{j ≤ i} min(1, (m − j + 1) p_(j))}. Rejecting
     * where it is at most α keeps the chance of any false rejection at most α, whatever the dependence.
     *
     * @return adjusted p-values in the order given
     * @see <a href="https://www.jstor.org/stable/4615733">S. Holm, Scand. J. Stat. 6 (1979)</a>
     */
    public static double[] holm(double... pValues) {
        requireProbabilities(pValues);
        int[] order = IntStream.range(0, pValues.length)
                .boxed()
                .sorted((a, b) -> Double.compare(pValues[a], pValues[b]))
                .mapToInt(Integer::intValue)
                .toArray();
        double[] adjusted = new double[pValues.length];
        double largest = 0;
        for (int i = 0; i < order.length; i++) {
            largest = Math.max(largest, Math.min(1, (order.length - i) * pValues[order[i]]));
            adjusted[order[i]] = largest;
        }
        return adjusted;
    }

    private static void requireProbabilities(double[] pValues) {
        for (double p : pValues) {
            if (!(p >= 0 && p <= 1)) {
                throw new IllegalArgumentException("a p-value is " + p + ", not in [0, 1]");
            }
        }
    }
}
