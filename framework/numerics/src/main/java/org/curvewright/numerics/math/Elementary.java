package org.curvewright.numerics.math;

/**
 * Elementary functions of one number, with the same bits on every JVM, operating system and processor.
 *
 * <p>{@code Math.exp} and its kin may differ in the last bit between platforms; these do not. {@link Elementwise} has the
 * same functions, bit for bit, for arrays. Special values follow {@link StrictMath}. Every error bound is one of the
 * function at the given argument, in units in the last place (ulp) of the result.
 */
public final class Elementary {
    private static final double LN2 = 0x1.62e42fefa39efp-1;
    private static final DoubleDouble PER_LN10 = new DoubleDouble(0x1.bcb7b1526e50ep-2, 0x1.95355baaafad3p-57);
    /** Below it only the logarithm rounds: 1 − e^x is so small that its own rounding does not show. */
    private static final double NEARLY_NONE = -0x1p-20;

    /** Beyond it {@code ln(1 − e^x)} is {@code −e^x}. */
    private static final double NEGLIGIBLE = -40;

    private Elementary() {}

    /** {@code e^x}; error below 1 ulp. */
    public static double exp(double x) {
        return Exponential.exp(x);
    }

    /** {@code e^x − 1}, accurate near 0; error below 1 ulp. */
    public static double expm1(double x) {
        return StrictMath.expm1(x);
    }

    /** {@code ln x}; error below 1 ulp; NaN for {@code x < 0}, −∞ at 0. */
    public static double log(double x) {
        return Logarithm.log(x);
    }

    /** {@code ln(1 + x)}, accurate near 0; error below 1 ulp; NaN for {@code x < −1}, −∞ at −1. */
    public static double log1p(double x) {
        return Logarithm.log1p(x);
    }

    /** {@code ln(1 + x) − x}, accurate near 0; error below 3 ulp; NaN for {@code x < −1}. */
    public static double log1pMinus(double x) {
        return Logarithm.log1pMinus(x);
    }

    /** {@code log₁₀ x}; error below 1 ulp; exact for powers of ten. */
    public static double log10(double x) {
        if (!(x >= Double.MIN_NORMAL && x <= Double.MAX_VALUE)) {
            return StrictMath.log10(x);
        }
        return Logarithm.pair(x, 0).times(PER_LN10).value();
    }

    /**
     * {@code x^y}; error below 1 ulp.
     *
     * <p>Where {@code ln x} is known, {@code exp(y · ln x)} is an order of magnitude faster; its relative error is about
     * {@code |y ln x| · 2⁻⁵³}.
     */
    public static double pow(double x, double y) {
        return StrictMath.pow(x, y);
    }

    /** {@code ln(1 − e^x)} for {@code x ≤ 0}; error below 1 ulp; NaN for {@code x > 0}, −∞ at 0. */
    public static double log1mexp(double x) {
        if (x > NEARLY_NONE || !(x > NEGLIGIBLE)) {
            return x > -LN2 ? log(-expm1(x)) : log1p(-exp(x));
        }
        if (x > -LN2) {
            DoubleDouble less = Exponential.complement(x);
            return Logarithm.pair(less.high(), less.low()).value();
        }
        DoubleDouble e = Exponential.pair(x);
        return Logarithm.pairOf1p(-e.high(), -e.low()).value();
    }

    /** {@code ln(e^a + e^b)} without overflow; error below 3 ulp of the larger of {@code |a|}, {@code |b|}, 1. */
    public static double logSumExp(double a, double b) {
        double larger = Math.max(a, b);
        return Double.isInfinite(larger) || Double.isNaN(larger)
                ? larger
                : larger + log1p(exp(Math.min(a, b) - larger));
    }

    /**
     * {@code ln Σ e^(x_i)} over {@code from ≤ i < to} without overflow, summed in the order of the array; −∞ where there is
     * no term. Error: about {@code (to − from)·2⁻⁵³} absolute, beside the rounding of the result.
     */
    public static double logSumExp(double[] x, int from, int to) {
        double largest = Double.NEGATIVE_INFINITY;
        for (int i = from; i < to; i++) {
            largest = Math.max(largest, x[i]);
        }
        if (Double.isInfinite(largest) || Double.isNaN(largest)) {
            return largest;
        }
        double sum = 0;
        for (int i = from; i < to; i++) {
            sum += exp(x[i] - largest);
        }
        return largest + log(sum);
    }
}
