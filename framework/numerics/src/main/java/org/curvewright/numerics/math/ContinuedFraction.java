package org.curvewright.numerics.math;

/**
 * {@code b₀ + a₁/(b₁ + a₂/(b₂ + …))}, one level at a time.
 *
 * <p>Reference: W. J. Lentz, <i>Generating Bessel functions in Mie scattering calculations using continued fractions</i>,
 * Appl. Opt. 15 (1976), as modified by Thompson and Barnett.
 */
final class ContinuedFraction {
    /** Stands for a denominator that vanishes. */
    private static final double TINY = 1e-300;
    /** A step smaller than this leaves the value as it is but for rounding. */
    private static final double SETTLED = 0x1p-52;
    /** Far beyond what any shape parameter below 1e10 needs. */
    private static final int MOST_LEVELS = 1_000_000;

    private double value;
    private double numerator;
    private double inverseDenominator;
    private double step;
    private int levels;

    ContinuedFraction(double b0) {
        value = b0 == 0 ? TINY : b0;
        numerator = value;
    }

    void append(double a, double b) {
        inverseDenominator = 1 / nonZero(b + a * inverseDenominator);
        numerator = nonZero(b + a / numerator);
        step = numerator * inverseDenominator;
        value *= step;
        levels++;
    }

    boolean isMoving() {
        return Math.abs(step - 1) > SETTLED && levels < MOST_LEVELS;
    }

    double value() {
        return value;
    }

    private static double nonZero(double x) {
        return x == 0 ? TINY : x;
    }
}
