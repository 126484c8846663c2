package org.curvewright.numerics.math;

/**
 * {@code exp(x) = 2^k · exp(r)} with {@code k = round(x / ln 2)} and {@code |r| ≤ ln(2)/2}.
 *
 * <p>{@code exp(r) = 1 + r + r²·q(r)}, where {@code q} has degree 10 and a weighted minimax error of 2^-63. Only
 * {@code + - *} and bit shifts are used, each exactly specified by IEEE 754, so that the bits depend on nothing but the
 * argument. Error: below 1 ulp. The two halves are apart because the compiler turns a loop over {@link #fraction} into
 * vector instructions, but not one over {@link #scaled}.
 *
 * <p>Reference: P. T. P. Tang, <i>Table-driven implementation of the exponential function in IEEE floating-point
 * arithmetic</i>, ACM TOMS 15 (1989), for the two-part reduction; coefficients by the Remez exchange at 50 digits.
 */
final class Exponential {
    private static final double PER_LN2 = 0x1.71547652b82fep0;
    /** Adding it leaves the nearest integer in the low bits of the sum. */
    private static final double ROUNDER = 0x1.8p52;
    /** The first 32 bits of ln 2, so that its product with any exponent is exact. */
    private static final double LN2_HIGH = 0x1.62e42feep-1;

    private static final double LN2_LOW = 0x1.a39ef35793c76p-33;
    /** Up to here the power of two is a normal number. */
    private static final double ORDINARY = 708;
    /** Beyond it every result is infinite or zero. */
    private static final double EXTREME = 800;

    private static final int BIAS = 1023;
    private static final int FRACTION_BITS = 52;

    private static final double C3 = 0x1.555555555555dp-3;
    private static final double C4 = 0x1.555555555556fp-5;
    private static final double C5 = 0x1.111111110e30ep-7;
    private static final double C6 = 0x1.6c16c16c07de8p-10;
    private static final double C7 = 0x1.a01a01b703575p-13;
    private static final double C8 = 0x1.a01a01fcbf93ep-16;
    private static final double C9 = 0x1.71dde78e74e5bp-19;
    private static final double C10 = 0x1.27e40b81d2dbcp-22;
    private static final double C11 = 0x1.af7a72ae55aedp-26;
    private static final double C12 = 0x1.20d1e1e42d326p-29;

    private Exponential() {}

    static double exp(double x) {
        return scaled(x, fraction(x));
    }

    /** {@code exp(r)}; meaningless but harmless where {@code x} is not finite or huge. */
    static double fraction(double x) {
        double k = x * PER_LN2 + ROUNDER - ROUNDER;
        double high = x - k * LN2_HIGH;
        double low = k * LN2_LOW;
        double r = high - low;
        return 1 + (high + (r * r * q(r) - low));
    }

    /** {@code (exp(r) − 1 − r)/r²}. */
    private static double q(double r) {
        double r2 = r * r;
        double r4 = r2 * r2;
        return 0.5
                + r * C3
                + r2 * (C4 + r * C5)
                + r4 * ((C6 + r * C7) + r2 * (C8 + r * C9) + r4 * ((C10 + r * C11) + r2 * C12));
    }

    /** {@code exp(r) − 1} to about 0.2 ulp before it is rounded, with what the rounding loses. */
    static DoubleDouble fractionMinusOne(double x) {
        return DoubleDouble.sum(head(x), tail(x));
    }

    /** The first summand of {@code exp(r) − 1}: r but for the low bits of ln 2. */
    static double head(double x) {
        double k = x * PER_LN2 + ROUNDER - ROUNDER;
        return x - k * LN2_HIGH;
    }

    /** The other summand of {@code exp(r) − 1}. */
    static double tail(double x) {
        double k = x * PER_LN2 + ROUNDER - ROUNDER;
        double low = k * LN2_LOW;
        double r = x - k * LN2_HIGH - low;
        return r * r * q(r) - low;
    }

    /** {@code exp(x)} with what its rounding loses, for |x| ≤ 708. */
    static DoubleDouble pair(double x) {
        double head = head(x);
        double tail = tail(x);
        return new DoubleDouble(rounded(x, head, tail), lost(x, head, tail));
    }

    /** The first of {@link #pair}. */
    static double rounded(double x, double head, double tail) {
        return scaled(x, 1 + (head + tail));
    }

    /** The second of {@link #pair}: what is lost where {@code 1 + head + tail} is rounded. */
    static double lost(double x, double head, double tail) {
        double less = head + tail;
        return scaled(x, less - (1 + less - 1) + ErrorFree.sumError(head, tail));
    }

    /** {@code 1 − exp(x)} with what its rounding loses, for −ln 2 ≤ x ≤ 0. */
    static DoubleDouble complement(double x) {
        DoubleDouble less = fractionMinusOne(x);
        double power = scaled(x, 1);
        double high = -power * less.high();
        return new DoubleDouble(1 - power + high, ErrorFree.sumError(1 - power, high) - power * less.low());
    }

    /** {@code 2^k · fraction}. */
    static double scaled(double x, double fraction) {
        if (Math.abs(x) <= ORDINARY) {
            long k = Double.doubleToRawLongBits(x * PER_LN2 + ROUNDER);
            return fraction * Double.longBitsToDouble((k + BIAS) << FRACTION_BITS);
        }
        return extreme(x, fraction);
    }

    private static double extreme(double x, double fraction) {
        if (!(Math.abs(x) < EXTREME)) {
            return x > 0 ? Double.POSITIVE_INFINITY : x < 0 ? 0 : x;
        }
        int k = (int) (x * PER_LN2 + ROUNDER - ROUNDER);
        int half = k >> 1;
        return fraction * powerOfTwo(half) * powerOfTwo(k - half);
    }

    private static double powerOfTwo(int k) {
        return Double.longBitsToDouble((long) (k + BIAS) << FRACTION_BITS);
    }
}
