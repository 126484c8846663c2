package org.curvewright.plugins.analyses.forecast;

/**
 * What bounds a share {@code level} of what comes, by m things of the past that are exchangeable with it: the value at the
 * place (m + 1)·level among them in order, between two of them in proportion; the largest where m is too small for that place.
 * The k-th smallest of m bounds the next with probability k/(m + 1), so what lies between two bounds it with at least the
 * level where the density falls from the one to the other, as a tail does. Rounding the place up, as split conformal
 * prediction does, needs no such tail and takes the largest of all up to m = 38 at 95 %, so that one outlier says what 37
 * others deny.
 *
 * @see <a href="https://doi.org/10.1080/01621459.2017.1307116">Lei et al. 2018, Distribution-free predictive inference
 *     for regression, JASA 113</a>
 */
final class Conformal {

    private Conformal() {}

    /** @param sorted at least one, ascending */
    static double bound(double[] sorted, double level) {
        double place = (sorted.length + 1) * level;
        int below = (int) Math.floor(place);
        if (below < 1) {
            return sorted[0];
        }
        if (below >= sorted.length) {
            return sorted[sorted.length - 1];
        }
        return sorted[below - 1] + (place - below) * (sorted[below] - sorted[below - 1]);
    }

    /** Whether the place lies among so many, m ≥ level/(1 − level). */
    static boolean attests(long many, double level) {
        return Math.ceil((many + 1) * level) <= many;
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
