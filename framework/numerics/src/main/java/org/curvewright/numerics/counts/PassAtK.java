package org.curvewright.numerics.counts;

import org.curvewright.numerics.math.Elementary;

/** The chance that at least one of k tries succeeds. */
public final class PassAtK {
    private PassAtK() {}

    /**
     * {@code 1 − C(n − c, k)/C(n, k) = 1 − Π_(j = n−c+1 … n) (1 − k/j)}: unbiased for {@code 1 − (1 − p)^k} from c successes
     * among n tries.
     *
     * <p>Reference: M. Chen et al., <i>Evaluating large language models trained on code</i>, arXiv 2107.03374 (2021).
     *
     * @throws IllegalArgumentException unless {@code 0 ≤ c ≤ n} and {@code 1 ≤ k ≤ n}
     */
    public static double unbiased(long n, long c, long k) {
        if (!(c >= 0 && c <= n && k >= 1 && k <= n)) {
            throw new IllegalArgumentException("pass@" + k + " of " + c + " successes among " + n
                    + " tries is undefined; it takes k of at most n");
        }
        if (n - c < k) {
            return 1;
        }
        double none = 1;
        for (long j = n - c + 1; j <= n; j++) {
            none *= 1 - (double) k / j;
        }
        return 1 - none;
    }

    /** {@code 1 − (1 − c/n)^k}: too small on average where k > 1. */
    public static double plugIn(long n, long c, long k) {
        return -Elementary.expm1(k * Elementary.log1p(-(double) c / n));
    }
}
