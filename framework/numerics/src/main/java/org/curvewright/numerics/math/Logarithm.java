package org.curvewright.numerics.math;

/**
 * {@code log(x) = k·ln 2 + log(1 + f)} with {@code x = 2^k (1 + f)} and {@code √½ ≤ 1 + f < √2}.
 *
 * <p>With {@code s = f/(2 + f)}: {@code log(1 + f) = 2 artanh(s) = f − s·(f − R(s²))}, where {@code R} has a minimax
 * error of 2^-59 relative to the result. Only {@code + - * /} and integer operations are used, so that the bits depend
 * on nothing but the argument. Error: below 1 ulp.
 *
 * <p>Reference: K. C. Ng, FDLIBM {@code e_log.c} (1993), for the arrangement of the sum; coefficients by the Remez
 * exchange at 60 digits.
 */
final class Logarithm {
    private static final double LN2_HIGH = 0x1.62e42feep-1;
    private static final double LN2_LOW = 0x1.a39ef35793c76p-33;
    private static final double SQRT_HALF = 0x1.6a09e667f3bcdp-1;
    private static final double SQRT_TWO = 0x1.6a09e667f3bcdp0;
    private static final long SQRT_HALF_BITS = Double.doubleToRawLongBits(SQRT_HALF);
    private static final long SMALLEST_NORMAL_BITS = 0x0010000000000000L;
    private static final long INFINITY_BITS = 0x7ff0000000000000L;
    private static final int FRACTION_BITS = 52;
    /** Brings every subnormal number into the normal range. */
    private static final int SUBNORMAL_SHIFT = 54;

    private static final double SUBNORMAL_SCALE = 0x1p54;
    /** Below it {@code log(1 + x)} rounds to {@code x}; above its inverse to {@code log(x)}. */
    private static final double NEGLIGIBLE = 0x1p-54;

    private static final double R1 = 0x1.5555555555593p-1;
    private static final double R2 = 0x1.999999997fb30p-2;
    private static final double R3 = 0x1.2492494217bccp-2;
    private static final double R4 = 0x1.c71c51e7e3055p-3;
    private static final double R5 = 0x1.7466463039df1p-3;
    private static final double R6 = 0x1.39a0f4b001430p-3;
    private static final double R7 = 0x1.2f0d91666831fp-3;

    private Logarithm() {}

    static double log(double x) {
        long bits = Double.doubleToRawLongBits(x);
        if (bits >= SMALLEST_NORMAL_BITS && bits < INFINITY_BITS) {
            return ofNormal(bits, 0, 0);
        }
        if (x == 0) {
            return Double.NEGATIVE_INFINITY;
        }
        if (x > 0 && bits < SMALLEST_NORMAL_BITS) {
            return ofNormal(Double.doubleToRawLongBits(x * SUBNORMAL_SCALE), SUBNORMAL_SHIFT, 0);
        }
        return x > 0 ? x : Double.NaN;
    }

    /** {@code 1 + f} of a normal {@code x}; meaningless but harmless elsewhere. */
    static double fraction(double x) {
        long bits = Double.doubleToRawLongBits(x);
        return Double.longBitsToDouble(bits - (bits - SQRT_HALF_BITS >> FRACTION_BITS << FRACTION_BITS));
    }

    /** {@code s·(f²/2 + R(s²))}, the part of {@code log(1 + f)} that takes a division and a polynomial. */
    static double bent(double fraction) {
        double f = fraction - 1;
        double s = f / (2 + f);
        double z = s * s;
        return s * (0.5 * f * f + tail(z, z * z));
    }

    /** {@code log(x)}, given {@link #bent} of its {@link #fraction}. */
    static double completed(double x, double bent) {
        long bits = Double.doubleToRawLongBits(x);
        if (bits < SMALLEST_NORMAL_BITS || bits >= INFINITY_BITS) {
            return log(x);
        }
        long exponent = bits - SQRT_HALF_BITS >> FRACTION_BITS;
        double f = Double.longBitsToDouble(bits - (exponent << FRACTION_BITS)) - 1;
        double k = exponent;
        return k * LN2_HIGH - ((0.5 * f * f - (bent + k * LN2_LOW)) - f);
    }

    static double log1p(double x) {
        if (Math.abs(x) < NEGLIGIBLE) {
            return x;
        }
        if (x > SQRT_HALF - 1 && x < SQRT_TWO - 1) {
            return ofFraction(x, 0, 0);
        }
        double u = 1 + x;
        if (!(u > 0) || x > 1 / NEGLIGIBLE) {
            return log(u);
        }
        double lost = x >= 1 ? 1 - (u - x) : x - (u - 1);
        return ofNormal(Double.doubleToRawLongBits(u), 0, lost / u);
    }

    /** {@code log(1 + x) − x}, accurate near 0. */
    static double log1pMinus(double x) {
        if (x > SQRT_HALF - 1 && x < SQRT_TWO - 1) {
            double s = x / (2 + x);
            return -s * (x - tail(s * s));
        }
        double u = 1 + x;
        return u > 0 && x <= 1 / NEGLIGIBLE
                ? pair(u, ErrorFree.sumError(1, x)).plus(-x).value()
                : log1p(x) - x;
    }

    /** {@code ln(x + lost)} for a normal {@code x} and what its rounding lost: right to about 0.05 ulp of the first part. */
    static DoubleDouble pair(double x, double lost) {
        long bits = Double.doubleToRawLongBits(x);
        long exponent = bits - SQRT_HALF_BITS >> FRACTION_BITS;
        double fraction = Double.longBitsToDouble(bits - (exponent << FRACTION_BITS));
        return pair(fraction - 1, lost * (fraction / x), exponent);
    }

    /** {@code ln(1 + x + lost)} for −½ ≤ x ≤ 1. */
    static DoubleDouble pairOf1p(double x, double lost) {
        return x > SQRT_HALF - 1 && x < SQRT_TWO - 1 ? pair(x, lost, 0) : pair(1 + x, ErrorFree.sumError(1, x) + lost);
    }

    /** {@code k·ln 2 + ln(1 + f + lost)}: the quotient s with a remainder, since twice it is nearly all of the logarithm. */
    private static DoubleDouble pair(double f, double lost, double k) {
        double d = 2 + f;
        double s = f / d;
        double rest = (Math.fma(-s, d, f) + lost - s * (ErrorFree.sumError(2, f) + lost)) / d;
        double high = k * LN2_HIGH + 2 * s;
        double low = 2 * rest + s * tail(s * s) + k * LN2_LOW;
        return DoubleDouble.sum(high, ErrorFree.sumError(k * LN2_HIGH, 2 * s) + low);
    }

    private static double ofNormal(long bits, int shift, double correction) {
        long offset = bits - SQRT_HALF_BITS;
        long exponent = offset >> FRACTION_BITS;
        double fraction = Double.longBitsToDouble(bits - (exponent << FRACTION_BITS));
        return ofFraction(fraction - 1, exponent - shift, correction);
    }

    /** {@code k·ln 2 + log(1 + f) + correction}. */
    private static double ofFraction(double f, double k, double correction) {
        double s = f / (2 + f);
        double halfSquare = 0.5 * f * f;
        return k * LN2_HIGH - ((halfSquare - (s * (halfSquare + tail(s * s)) + (k * LN2_LOW + correction))) - f);
    }

    private static double tail(double z) {
        return tail(z, z * z);
    }

    /** Two arguments, because the compiler does not vectorise loops around a call in which the square is a local. */
    private static double tail(double z, double w) {
        return z * (R1 + w * (R3 + w * (R5 + w * R7))) + w * (R2 + w * (R4 + w * R6));
    }
}
