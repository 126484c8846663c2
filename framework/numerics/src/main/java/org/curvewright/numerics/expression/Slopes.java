package org.curvewright.numerics.expression;

/**
 * Products of derivatives, in which a factor 0 wins over an infinite one. By the chain rule the slope of a function that has
 * come to its limit, such as exp(−z), 1/z or logistic(z) of a z beyond all numbers, is 0 times the slope of z; the function
 * comes to its limit faster than z grows.
 */
final class Slopes {

    private Slopes() {}

    static double product(double a, double b) {
        double product = a * b;
        return Double.isNaN(product) && (a == 0 || b == 0) ? 0 : product;
    }

    /** out[i] = a[i] · b[i], or a[i] · number, for i below n. */
    static void multiply(double[] a, double[] b, double number, boolean byNumber, double[] out, int n) {
        for (int i = 0; i < n; i++) {
            out[i] = product(a[i], byNumber ? number : b[i]);
        }
    }
}
