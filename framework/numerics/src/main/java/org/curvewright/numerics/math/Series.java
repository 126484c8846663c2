package org.curvewright.numerics.math;

/** Finite sums with fixed coefficients, lowest order first. */
final class Series {
    private Series() {}

    /** {@code Σ c_k x^k}, by Horner's rule. */
    static double power(double[] c, double x) {
        double sum = 0;
        for (int k = c.length - 1; k >= 0; k--) {
            sum = sum * x + c[k];
        }
        return sum;
    }

    /** {@code Σ c_k T_k(x)} with Chebyshev polynomials on [−1, 1], by Clenshaw's rule. */
    static double chebyshev(double[] c, double x) {
        double next = 0;
        double afterNext = 0;
        for (int k = c.length - 1; k >= 1; k--) {
            double here = 2 * x * next - afterNext + c[k];
            afterNext = next;
            next = here;
        }
        return x * next - afterNext + c[0];
    }
}
