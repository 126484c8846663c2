package org.curvewright.plugins.analyses.forecast;

/**
 * What bounds a share {@code level} of what comes, by m things of the past that are exchangeable with it: the k-th smallest of
 * them, k = ⌈(m + 1)·level⌉, which bounds the next with probability k/(m + 1), at least the level whatever their distribution
 * (split conformal prediction). Where k exceeds m no finite value is sure to; then it is the largest, and
 * {@link #attests} says that it falls short.
 *
 * @see <a href="https://doi.org/10.1080/01621459.2017.1307116">Lei et al. 2018, Distribution-free predictive inference
 *     for regression, JASA 113</a>
 */
final class Conformal {

    private static final double ROUNDING = 1e-9;

    private Conformal() {}

    /** @param sorted at least one, ascending */
    static double bound(double[] sorted, double level) {
        return sorted[(int) Math.min(Math.max(place(sorted.length, level), 1), sorted.length) - 1];
    }

    /** ⌈(m + 1)·level⌉, a product that is a whole number but for rounding being that number. */
    private static long place(long many, double level) {
        return (long) Math.ceil((many + 1) * level - ROUNDING);
    }

    /** Whether the place lies among so many, m ≥ level/(1 − level). */
    static boolean attests(long many, double level) {
        return place(many, level) <= many;
    }

    /** How many attest the level: 9 for 90 %, 19 for 95 %. */
    static long needed(double level) {
        long many = 1;
        while (!attests(many, level)) {
            many++;
        }
        return many;
    }
}
