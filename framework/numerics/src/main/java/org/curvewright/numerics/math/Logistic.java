package org.curvewright.numerics.math;

/** The logistic function and its kin, accurate in both tails and with the same bits on every machine. */
public final class Logistic {
    private Logistic() {}

    /** Beyond it the smaller of 1 and {@code e^−|x|} is lost in their sum. */
    private static final double LARGE = 40;

    /** {@code σ(x) = 1/(1 + e^(−x))}; error below 1 ulp. */
    public static double sigmoid(double x) {
        double size = Math.abs(x);
        if (!(size < LARGE)) {
            return x >= 0 ? 1 : Elementary.exp(x);
        }
        DoubleDouble e = Exponential.pair(-size);
        double sum = 1 + e.high();
        double lost = e.high() - (sum - 1) + e.low();
        double over = x >= 0 ? 1 : e.high();
        double ratio = over / sum;
        double rest = Math.fma(-ratio, sum, over) - ratio * lost + (x >= 0 ? 0 : e.low());
        return ratio + rest / sum;
    }

    /** {@code ln σ(x) = −softplus(−x)}; error below 1 ulp. */
    public static double logSigmoid(double x) {
        return -softplus(-x);
    }

    /** {@code ln(1 + e^x)}; error below 1 ulp. */
    public static double softplus(double x) {
        double size = Math.abs(x);
        if (!(size < LARGE)) {
            return x > 0 ? x : Elementary.exp(x);
        }
        DoubleDouble e = Exponential.pair(-size);
        DoubleDouble logarithm = Logarithm.pairOf1p(e.high(), e.low());
        return (x > 0 ? logarithm.plus(x) : logarithm).value();
    }

    /** {@code σ⁻¹(p) = ln(p/(1 − p))} for {@code 0 ≤ p ≤ 1}, ±∞ at the ends, NaN outside; error below 4 ulp. */
    public static double logit(double p) {
        if (p > 0.3 && p < 0.7) {
            return Elementary.log1p((2 * p - 1) / (1 - p));
        }
        return Elementary.log(p / (1 - p));
    }
}
