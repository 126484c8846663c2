package org.curvewright.numerics.statistics;

import java.util.Optional;
import org.curvewright.numerics.math.Elementary;
import org.curvewright.numerics.math.GammaFunction;

/**
 * Wald and Wolfowitz's test of whether two kinds of things follow each other in random order, by the exact distribution of
 * the number of runs R of m and n of them: {@code P(R = 2k) = 2 C(m−1, k−1) C(n−1, k−1)/C(m+n, m)}, and
 * {@code P(R = 2k+1) = (C(m−1, k−1) C(n−1, k) + C(m−1, k) C(n−1, k−1))/C(m+n, m)}.
 *
 * <p>Reference: A. Wald, J. Wolfowitz, <i>On a test whether two samples are from the same population</i>, Ann. Math. Statist.
 * 11 (1940).
 *
 * @param count R
 * @param pValue twice the smaller tail, at most 1
 * @param fewer whether there are fewer runs than a random order has
 */
public record Runs(int count, double pValue, boolean fewer) {

    /** Empty where there is only one kind. */
    public static Optional<Runs> test(boolean[] order) {
        int m = 0;
        int count = order.length == 0 ? 0 : 1;
        for (int i = 0; i < order.length; i++) {
            m += order[i] ? 1 : 0;
            count += i > 0 && order[i] != order[i - 1] ? 1 : 0;
        }
        int n = order.length - m;
        return m == 0 || n == 0 ? Optional.empty() : Optional.of(of(count, m, n));
    }

    private static Runs of(int count, int m, int n) {
        double below = 0;
        double above = 0;
        for (int runs = 2; runs <= 2 * Math.min(m, n) + 1; runs++) {
            double probability = probability(runs, m, n);
            below += runs <= count ? probability : 0;
            above += runs >= count ? probability : 0;
        }
        return new Runs(count, Math.min(1, 2 * Math.min(below, above)), below < above);
    }

    private static double probability(int runs, int m, int n) {
        int k = runs / 2;
        double all = logChoose(m + n, m);
        if (runs % 2 == 0) {
            return 2 * Elementary.exp(logChoose(m - 1, k - 1) + logChoose(n - 1, k - 1) - all);
        }
        return Elementary.exp(logChoose(m - 1, k - 1) + logChoose(n - 1, k) - all)
                + Elementary.exp(logChoose(m - 1, k) + logChoose(n - 1, k - 1) - all);
    }

    /** ln C(n, k); −∞ where there is no such choice. */
    private static double logChoose(int n, int k) {
        return k < 0 || k > n
                ? Double.NEGATIVE_INFINITY
                : GammaFunction.logGamma(n + 1.0)
                        - GammaFunction.logGamma(k + 1.0)
                        - GammaFunction.logGamma(n - k + 1.0);
    }
}
