package org.curvewright.numerics.math;

/** The logistic function and its kin, accurate in both tails and with the same bits on every machine. */
public final class Logistic {
    private Logistic() {}

    /** {@code σ(x) = 1/(1 + e^(−x))}; error below 3 ulp. */
    public static double sigmoid(double x) {
        if (x >= 0) {
            return 1 / (1 + Elementary.exp(-x));
        }
        double e = Elementary.exp(x);
        return e / (1 + e);
    }

    /** {@code ln σ(x) = −softplus(−x)}; error below 3 ulp. */
    public static double logSigmoid(double x) {
        return -softplus(-x);
    }

    /** {@code ln(1 + e^x)}; error below 3 ulp. */
    public static double softplus(double x) {
        return x > 0 ? x + Elementary.log1p(Elementary.exp(-x)) : Elementary.log1p(Elementary.exp(x));
    }

    /** {@code σ⁻¹(p) = ln(p/(1 − p))} for {@code 0 ≤ p ≤ 1}, ±∞ at the ends, NaN outside; error below 4 ulp. */
    public static double logit(double p) {
        if (p > 0.3 && p < 0.7) {
            return Elementary.log1p((2 * p - 1) / (1 - p));
        }
        return Elementary.log(p / (1 - p));
    }
}
