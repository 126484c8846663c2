package org.curvewright.plugins.estimators;

import java.util.Arrays;
import org.curvewright.spi.law.Support;

/**
 * min Σ wᵢ (yᵢ − Σ cₖ φₖᵢ)² over one coefficient within any support, or over two that are each real or non-negative, from
 * sums of products.
 *
 * <p>With two columns the few faces of the feasible set can all be looked at. Sums of products square the condition of the
 * columns, which serves to rank cells and, with one step of refinement on the residuals, also to end a search.
 */
final class PairSolver {

    private final Support alone;
    private final boolean[] nonNegative;
    private final double[] c = new double[2];
    private double a;
    private double b;
    private double ab;

    /** Whether the faces of the feasible set are few enough. */
    static boolean serves(Support... supports) {
        return supports.length == 1 || Arrays.stream(supports).allMatch(PairSolver::isWholeOrHalf);
    }

    private static boolean isWholeOrHalf(Support support) {
        return support.upper() == Double.POSITIVE_INFINITY
                && (support.lower() == 0 || support.lower() == Double.NEGATIVE_INFINITY);
    }

    PairSolver(Support... supports) {
        alone = supports[0];
        nonNegative = new boolean[2];
        for (int k = 0; k < supports.length; k++) {
            nonNegative[k] = supports[k].lower() == 0;
        }
    }

    /** The coefficients of the last solution. */
    double coefficient(int k) {
        return c[k];
    }

    /** Solves for one or two columns; returns the weighted sum of squares, rounding of about 1e-16 Σ w y² included. */
    double solve(double[][] columns, double[] target, double[] weights) {
        boolean pair = columns.length > 1;
        double[] first = columns[0];
        double[] second = pair ? columns[1] : first;
        double yy = 0;
        double ay = 0;
        double by = 0;
        double aa = 0;
        double bb = 0;
        double cross = 0;
        for (int i = 0; i < target.length; i++) {
            double y = weights[i] * target[i];
            double u = weights[i] * first[i];
            yy += y * target[i];
            ay += y * first[i];
            aa += u * first[i];
            if (pair) {
                by += y * second[i];
                cross += u * second[i];
                bb += weights[i] * second[i] * second[i];
            }
        }
        return yy - (pair ? gain(aa, bb, cross, ay, by) : gain(aa, ay));
    }

    /** What one column takes off Σ w y², from a = Σ w φ² and its product with the responses. */
    double gain(double square, double product) {
        a = square;
        double value = square > 0 ? product / square : 0;
        c[0] = alone.clamp(value);
        return c[0] == value ? value * product : c[0] * (2 * product - c[0] * square);
    }

    /** What two columns take off Σ w y², from the sums of their products with each other and with the responses. */
    double gain(double first, double second, double cross, double ay, double by) {
        a = first;
        b = second;
        ab = cross;
        double determinant = a * b - ab * ab;
        double one = (ay * b - by * ab) / determinant;
        double two = (by * a - ay * ab) / determinant;
        if (determinant > 0 && allowed(0, one) && allowed(1, two)) {
            c[0] = one;
            c[1] = two;
            return one * ay + two * by;
        }
        double withSecond = face(1, b, by);
        double keptSecond = c[1];
        double withFirst = face(0, a, ay);
        c[1] = withFirst >= withSecond ? 0 : keptSecond;
        c[0] = withFirst >= withSecond ? c[0] : 0;
        return Math.max(withFirst, withSecond);
    }

    private double face(int k, double square, double product) {
        double value = square > 0 ? product / square : 0;
        c[k] = allowed(k, value) ? value : 0;
        return c[k] * product;
    }

    private boolean allowed(int k, double value) {
        return value >= 0 || !nonNegative[k];
    }

    /** Adds what the residuals r of the last solution still hold: c ← c + (ΦᵀWΦ)⁻¹ΦᵀWr over the coefficients not on a bound. */
    void refine(double[][] columns, double[] residuals, double[] weights) {
        double ar = 0;
        double br = 0;
        for (int i = 0; i < residuals.length; i++) {
            double r = weights[i] * residuals[i];
            ar += r * columns[0][i];
            br += columns.length > 1 ? r * columns[1][i] : 0;
        }
        if (columns.length == 1) {
            c[0] = a > 0 ? alone.clamp(c[0] + ar / a) : c[0];
        } else if (c[0] != 0 && c[1] != 0) {
            double determinant = a * b - ab * ab;
            c[0] += (ar * b - br * ab) / determinant;
            c[1] += (br * a - ar * ab) / determinant;
        } else if (c[0] != 0) {
            c[0] += ar / a;
        } else if (c[1] != 0) {
            c[1] += br / b;
        }
    }
}
