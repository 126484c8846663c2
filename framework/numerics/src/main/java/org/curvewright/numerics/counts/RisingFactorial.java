package org.curvewright.numerics.counts;

import org.curvewright.numerics.math.Elementary;
import org.curvewright.numerics.math.GammaFunction;

/**
 * {@code ln (x)_n = ln Γ(x + n) − ln Γ(x) = Σ_(i<n) ln(x + i)} for {@code x > 0} and its first two derivatives, without the
 * cancellation that a difference of two large logarithms has.
 *
 * @param log {@code ln (x)_n}
 * @param first {@code Σ 1/(x + i)}
 * @param second {@code −Σ 1/(x + i)²}
 */
record RisingFactorial(double log, double first, double second) {
    /** So many terms are added one by one. */
    private static final int FEW = 40;
    /** From here on Stirling's series has all digits. */
    private static final double LARGE = 12;

    static RisingFactorial of(double x, long n) {
        if (n <= FEW) {
            return added(x, n, 0, 0, 0);
        }
        int shift = x < LARGE ? (int) Math.ceil(LARGE - x) : 0;
        RisingFactorial low = added(x, shift, 0, 0, 0);
        RisingFactorial high = stirling(x + shift, n - shift);
        return new RisingFactorial(low.log + high.log, low.first + high.first, low.second + high.second);
    }

    private static RisingFactorial added(double x, long n, double log, double first, double second) {
        double product = 1;
        double sum = log;
        double inverses = first;
        double squares = second;
        for (long i = 0; i < n; i++) {
            double factor = x + i;
            inverses += 1 / factor;
            squares -= 1 / (factor * factor);
            product *= factor;
            // a logarithm a factor is slow, and a product of more factors would overflow
            if (product > 1e100 || product < 1e-100) {
                sum += Elementary.log(product);
                product = 1;
            }
        }
        return new RisingFactorial(sum + Elementary.log(product), inverses, squares);
    }

    /** {@code n ln x + (x + n − ½) ln(1 + n/x) − n + δ(x + n) − δ(x)} with Stirling's error δ. */
    private static RisingFactorial stirling(double x, long n) {
        double y = x + n;
        double grown = Elementary.log1p(n / x);
        double log = n * Elementary.log(x) + (y - 0.5) * grown - n + error(y) - error(x);
        return new RisingFactorial(
                log,
                grown - 0.5 / y + 0.5 / x - slope(y) + slope(x),
                GammaFunction.trigamma(y) - GammaFunction.trigamma(x));
    }

    /** {@code 1/(12x) − 1/(360x³) + 1/(1260x⁵) − 1/(1680x⁷) + 1/(1188x⁹)}. */
    private static double error(double x) {
        double s = 1 / (x * x);
        return (1 / 12.0 - s * (1 / 360.0 - s * (1 / 1260.0 - s * (1 / 1680.0 - s / 1188.0)))) / x;
    }

    /** {@code 1/(12x²) − 1/(120x⁴) + 1/(252x⁶) − 1/(240x⁸) + 1/(132x¹⁰)}. */
    private static double slope(double x) {
        double s = 1 / (x * x);
        return s * (1 / 12.0 - s * (1 / 120.0 - s * (1 / 252.0 - s * (1 / 240.0 - s / 132.0))));
    }
}
