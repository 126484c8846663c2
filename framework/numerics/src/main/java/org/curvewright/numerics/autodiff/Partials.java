package org.curvewright.numerics.autodiff;

import org.curvewright.numerics.math.Elementary;

/** The partial derivatives of a function of two operands, row by row. */
final class Partials {
    final double[] left;
    final double[] right;
    final double[] leftTwice;
    final double[] both;
    final double[] rightTwice;

    Partials(int capacity) {
        left = new double[capacity];
        right = new double[capacity];
        leftTwice = new double[capacity];
        both = new double[capacity];
        rightTwice = new double[capacity];
    }

    /** Of q = a / b; the second derivative in a is zero. */
    void ofQuotient(double[] q, double[] b, int rows) {
        for (int i = 0; i < rows; i++) {
            double inverse = 1 / b[i];
            left[i] = inverse;
            right[i] = -q[i] * inverse;
            both[i] = -inverse * inverse;
            rightTwice[i] = -2 * right[i] * inverse;
        }
    }

    /** Of v = aᵇ; without {@code variable} the exponent is a constant and a may be zero or negative. */
    void ofPower(double[] v, double[] a, double[] b, boolean variable, int rows) {
        for (int i = 0; i < rows; i++) {
            double once = a[i] == 0 ? Elementary.pow(a[i], b[i] - 1) : v[i] / a[i];
            double twice = a[i] == 0 ? Elementary.pow(a[i], b[i] - 2) : once / a[i];
            double log = variable ? Elementary.log(a[i]) : 0;
            left[i] = b[i] == 0 ? 0 : b[i] * once;
            leftTwice[i] = b[i] == 0 || b[i] == 1 ? 0 : b[i] * (b[i] - 1) * twice;
            right[i] = log * v[i];
            rightTwice[i] = log * right[i];
            both[i] = once * (1 + b[i] * log);
        }
    }
}
