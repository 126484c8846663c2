package org.curvewright.numerics.math;

/**
 * {@code Γ(x) = ∫₀^∞ t^(x−1) e^(−t) dt} for {@code x > 0}, through its logarithm and that logarithm's derivatives.
 *
 * <p>From {@value #LARGE} on Stirling's series; below it the recurrence {@code Γ(x + 1) = x Γ(x)} leads to it or to a
 * polynomial around the zero at 2. NaN for negative arguments.
 *
 * <p>Reference: NIST Digital Library of Mathematical Functions, §5.5 and §5.11; coefficients recomputed at 60 digits.
 */
public final class GammaFunction {
    static final double LARGE = 10;
    /** {@code ½ ln 2π}. */
    static final double HALF_LOG_TWO_PI = 0x1.d67f1c864beb4p-1;

    private static final double LOW = 0.5;
    private static final double MIDDLE = 1.5;
    private static final double HIGH = 2.5;

    /** {@code B_2k / (2k (2k − 1))}, k = 1 … 8. */
    private static final double[] STIRLING = {
        1 / 12.0, -1 / 360.0, 1 / 1260.0, -1 / 1680.0, 1 / 1188.0, -691 / 360360.0, 1 / 156.0, -3617 / 122400.0
    };
    /** {@code B_2k / 2k}, k = 1 … 8. */
    private static final double[] DIGAMMA = {
        1 / 12.0, -1 / 120.0, 1 / 252.0, -1 / 240.0, 1 / 132.0, -691 / 32760.0, 1 / 12.0, -3617 / 8160.0
    };
    /** {@code B_2k}, k = 1 … 8. */
    private static final double[] BERNOULLI = {
        1 / 6.0, -1 / 30.0, 1 / 42.0, -1 / 30.0, 5 / 66.0, -691 / 2730.0, 7 / 6.0, -3617 / 510.0
    };
    /** {@code ln Γ(2 + z) / z} for {@code |z| ≤ ½}. */
    private static final double[] AROUND_TWO = {
        0x1.b0ee6072093cep-2,
        0x1.4a34cc4a60fa7p-2,
        -0x1.13e001a557553p-4,
        0x1.51322ac7d7fc5p-6,
        -0x1.e404fc21d9ad8p-8,
        0x1.7add6eae5cf8dp-9,
        -0x1.38ac5bfc8c74fp-10,
        0x1.0b36af3396a97p-11,
        -0x1.d3fd6abbae2e2p-13,
        0x1.a127dd5e6d560p-14,
        -0x1.78d8f2a5f3ab8p-15,
        0x1.5806d073ccafbp-16,
        -0x1.3d4d5370889d0p-17,
        0x1.26411ef9939a3p-18,
        -0x1.08f899474c9b8p-19,
        0x1.edea6fb5168a4p-21,
        -0x1.380e68ad42041p-21,
        0x1.2b5bff4d053adp-22
    };

    private GammaFunction() {}

    /** {@code ln Γ(x)}; relative error below {@code 2e-15}, near its zeros 1 and 2 too. */
    public static double logGamma(double x) {
        if (x >= LARGE) {
            return x < Double.POSITIVE_INFINITY
                    ? (x - 0.5) * (Elementary.log(x) - 1) + (HALF_LOG_TWO_PI - 0.5) + stirlingSeries(x)
                    : x;
        }
        if (x >= HIGH) {
            return reduced(x);
        }
        if (x >= MIDDLE) {
            return aroundTwo(x - 2);
        }
        if (x >= LOW) {
            return aroundTwo(x - 1) - Elementary.log(x);
        }
        return x >= 0 ? aroundTwo(x) - Elementary.log1p(x) - Elementary.log(x) : Double.NaN;
    }

    /** {@code ψ(x) = d ln Γ(x)/dx}; error below {@code 3e-15} of the larger of {@code |ψ|} and 1; −∞ at 0. */
    public static double digamma(double x) {
        if (!(x > 0)) {
            return x == 0 ? Double.NEGATIVE_INFINITY : Double.NaN;
        }
        double recurred = 0;
        double y = x;
        for (; y < LARGE; y++) {
            recurred += 1 / y;
        }
        double inverseSquare = 1 / (y * y);
        return Elementary.log(y) - 0.5 / y - inverseSquare * Series.power(DIGAMMA, inverseSquare) - recurred;
    }

    /** {@code ψ′(x)}; relative error below {@code 3e-15}; ∞ at 0. */
    public static double trigamma(double x) {
        if (!(x > 0)) {
            return x == 0 ? Double.POSITIVE_INFINITY : Double.NaN;
        }
        double recurred = 0;
        double y = x;
        for (; y < 2 * LARGE; y++) {
            recurred += 1 / (y * y);
        }
        double inverse = 1 / y;
        double square = inverse * inverse;
        return inverse * (1 + 0.5 * inverse + square * Series.power(BERNOULLI, square)) + recurred;
    }

    /** {@code ln Γ(x) − [(x − ½) ln x − x + ½ ln 2π]}, which falls like {@code 1/(12 x)}; error below {@code 4e-15} where x ≥ ½. */
    static double stirlingError(double x) {
        return x >= LARGE ? stirlingSeries(x) : logGamma(x) - ((x - 0.5) * Elementary.log(x) - x + HALF_LOG_TWO_PI);
    }

    private static double stirlingSeries(double x) {
        return Series.power(STIRLING, 1 / (x * x)) / x;
    }

    private static double aroundTwo(double z) {
        return z * Series.power(AROUND_TWO, z);
    }

    private static double reduced(double x) {
        double product = 1;
        double y = x;
        while (y >= HIGH) {
            y--;
            product *= y;
        }
        return aroundTwo(y - 2) + Elementary.log(product);
    }
}
