package org.curvewright.numerics.math;

/**
 * What rounding loses, exactly: {@code a + b = fl(a + b) + sumError(a, b)} and {@code a·b = fl(a·b) + productError(a, b)}
 * in the absence of overflow and underflow.
 *
 * <p>Reference: T. Ogita, S. M. Rump, S. Oishi, <i>Accurate sum and dot product</i>, SIAM J. Sci. Comput. 26 (2005).
 */
public final class ErrorFree {
    private ErrorFree() {}

    /** {@code (a + b) − fl(a + b)}. */
    public static double sumError(double a, double b) {
        double sum = a + b;
        double tail = sum - a;
        return (a - (sum - tail)) + (b - tail);
    }

    /** {@code a·b − fl(a·b)}. */
    public static double productError(double a, double b) {
        return Math.fma(a, b, -(a * b));
    }
}
