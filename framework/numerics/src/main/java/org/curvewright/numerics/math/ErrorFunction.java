package org.curvewright.numerics.math;

/**
 * {@code erf x = 2/√π ∫₀ˣ e^(−t²) dt} and its kin.
 *
 * <p>Near 0 a polynomial in {@code x²}; elsewhere {@code (1 + 2x) e^(x²) erfc x} as a Chebyshev series in
 * {@code (x − 3.75)/(x + 3.75)}, both good to 2^-57. Relative error below {@code 1e-15}, in the far tail of
 * {@code erfc} too.
 *
 * <p>Reference: M. M. Shepherd, J. G. Laframboise, <i>Chebyshev approximation of (1 + 2x) exp(x²) erfc x in
 * 0 ≤ x &lt; ∞</i>, Math. Comp. 36 (1981); coefficients recomputed at 60 digits.
 */
public final class ErrorFunction {
    private static final double CENTRE = 3.75;
    private static final double NEAR_ZERO = 0.75;
    /** From here {@code erfc} is below the smallest double. */
    private static final double VANISHED = 28;
    /** Beyond it the square may overflow, and what its rounding loses no longer matters. */
    private static final double SQUARE_IS_SAFE = 1e150;

    private static final double[] SCALED_TAIL = {
        0x1.2d75d0246cee8p+0,
        -0x1.2cd0564f8c1b7p-8,
        -0x1.59159e8868995p-4,
        0x1.e50c3e7c7dccep-5,
        -0x1.b4c68f4569326p-6,
        0x1.295e991a7d82dp-7,
        -0x1.3c4c54f8d419dp-9,
        0x1.014ed1572209ap-11,
        -0x1.221e6f70130b5p-14,
        0x1.15c3f597f0492p-18,
        0x1.9f8f03ca86fc1p-21,
        -0x1.d601c320c8f9cp-23,
        0x1.71e1efca86cf9p-27,
        0x1.36bf2885524c9p-28,
        -0x1.aa4d7b1cdf20ap-31,
        -0x1.15df59ca6082bp-34,
        0x1.f8af0a9aa6d31p-36,
        0x1.b61b723941781p-43,
        -0x1.0fc16c00b50f2p-40,
        0x1.24f6a772cbc36p-45,
        0x1.2d8b49ab5f72bp-45,
        -0x1.0cb63a80de2c5p-49,
        -0x1.6884628ace07ap-50,
        0x1.561b105822235p-54,
        0x1.d3744857e262bp-55
    };

    private static final double[] CENTRAL = {
        0x1.20dd750429b6dp+0, -0x1.812746b0379e7p-2, 0x1.ce2f21a042bdep-4, -0x1.b82ce312889bep-6,
        0x1.565bcd0e650e1p-8, -0x1.c02db3feedba8p-11, 0x1.f9a326c2864b4p-14, -0x1.f4d2562282ff2p-17,
        0x1.b9e65114fcc87p-20, -0x1.5f6d978de772fp-23, 0x1.fc43a356a068dp-27, -0x1.4e61eb4124ecbp-30,
        0x1.7f0f204500b63p-34, -0x1.29cd9cfb6be5fp-38
    };

    private ErrorFunction() {}

    /** {@code erf x}, odd, from −1 to 1. */
    public static double erf(double x) {
        if (Math.abs(x) <= NEAR_ZERO) {
            return x * Series.power(CENTRAL, x * x);
        }
        return x > 0 ? 1 - tail(x) : tail(-x) - 1;
    }

    /** {@code erfc x = 1 − erf x}, from 2 to 0. */
    public static double erfc(double x) {
        if (x < -NEAR_ZERO) {
            return 2 - tail(-x);
        }
        return x <= NEAR_ZERO / 2 ? 1 - erf(x) : tail(x);
    }

    /** {@code e^(x²) erfc x} for {@code x ≥ 0}, which falls like {@code 1/(x √π)}; NaN for negative {@code x}. */
    public static double scaledErfc(double x) {
        if (!(x >= 0)) {
            return Double.NaN;
        }
        double t = x < Double.POSITIVE_INFINITY ? (x - CENTRE) / (x + CENTRE) : 1;
        return Series.chebyshev(SCALED_TAIL, t) / (1 + 2 * x);
    }

    /** {@code e^(factor · x²)}, {@code factor} a power of two or its negative, without the loss that rounding {@code x²} brings when {@code x} is large. */
    public static double expOfSquare(double x, double factor) {
        double square = x * x;
        double lost = Math.abs(x) < SQUARE_IS_SAFE ? ErrorFree.productError(x, x) : 0;
        return Elementary.exp(factor * square) * (1 + factor * lost);
    }

    private static double tail(double x) {
        return x < VANISHED ? expOfSquare(x, -1) * scaledErfc(x) : x >= VANISHED ? 0 : Double.NaN;
    }
}
