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
        // as Exponential.pair, without objects: fits ask for millions
        double head = Exponential.head(-size);
        double tail = Exponential.tail(-size);
        return half(x >= 0, Exponential.rounded(-size, head, tail), Exponential.lost(-size, head, tail));
    }

    /** {@code σ(x)} into the first and {@code σ(−x)} into the second array, to the bit, from one exponential. */
    public static void sigmoids(double x, double[] first, double[] second, int at) {
        double size = Math.abs(x);
        if (size < LARGE) {
            double head = Exponential.head(-size);
            double tail = Exponential.tail(-size);
            double high = Exponential.rounded(-size, head, tail);
            double low = Exponential.lost(-size, head, tail);
            first[at] = half(x >= 0, high, low);
            second[at] = half(x < 0, high, low);
        } else {
            first[at] = sigmoid(x);
            second[at] = sigmoid(-x);
        }
    }

    /** {@code 1/(1 + e)}, or {@code e/(1 + e)}, of {@code e = high + low}. */
    private static double half(boolean upper, double high, double low) {
        double sum = 1 + high;
        double lost = high - (sum - 1) + low;
        return upper ? ratio(1, 0, sum, lost) : ratio(high, low, sum, lost);
    }

    /** {@code (over + overLost)/(under + underLost)}, rounded about once. */
    private static double ratio(double over, double overLost, double under, double underLost) {
        double first = over / under;
        double rest = Math.fma(-first, under, over) - first * underLost + overLost;
        return first + rest / under;
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
