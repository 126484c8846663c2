package org.curvewright.plugins.estimators;

/**
 * min Σ wᵢ (yᵢ − Σ cₖ φₖᵢ)² over at most two coefficients, each real or non-negative, from sums of products.
 *
 * <p>With two columns the few faces of the feasible set can all be looked at. Sums of products square the condition of the
 * columns, which serves to rank cells and, with one step of refinement on the residuals, also to end a search.
 */
final class PairSolver {

    private final boolean[] nonNegative;
    private final double[] c;
    private double a;
    private double b;
    private double ab;

    PairSolver(boolean[] nonNegative) {
        this.nonNegative = nonNegative;
        this.c = new double[2];
    }

    /** The coefficients of the last solution. */
    double coefficient(int k) {
        return c[k];
    }

    /** Solves for one or two columns; returns the weighted sum of squares, rounding of about 1e-16 Σ w y² included. */
    double solve(double[][] columns, double[] target, double[] weights) {
        int count = columns.length;
        double yy = 0;
        double ay = 0;
        double by = 0;
        a = 0;
        b = 0;
        ab = 0;
        double[] first = columns[0];
        double[] second = count > 1 ? columns[1] : first;
        for (int i = 0; i < target.length; i++) {
            double y = weights[i] * target[i];
            double u = weights[i] * first[i];
            yy += y * target[i];
            ay += y * first[i];
            a += u * first[i];
            if (count > 1) {
                by += y * second[i];
                ab += u * second[i];
                b += weights[i] * second[i] * second[i];
            }
        }
        double gain = count > 1 ? best(ay, by) : alone(0, a, ay);
        return yy - gain;
    }

    private double best(double ay, double by) {
        double determinant = a * b - ab * ab;
        double first = (ay * b - by * ab) / determinant;
        double second = (by * a - ay * ab) / determinant;
        if (determinant > 0 && allowed(0, first) && allowed(1, second)) {
            c[0] = first;
            c[1] = second;
            return first * ay + second * by;
        }
        double withSecond = alone(1, b, by);
        double keptSecond = c[1];
        double withFirst = alone(0, a, ay);
        c[1] = withFirst >= withSecond ? 0 : keptSecond;
        c[0] = withFirst >= withSecond ? c[0] : 0;
        return Math.max(withFirst, withSecond);
    }

    private double alone(int k, double square, double product) {
        double value = square > 0 ? product / square : 0;
        c[k] = allowed(k, value) ? value : 0;
        return c[k] * product;
    }

    private boolean allowed(int k, double value) {
        return value >= 0 || !nonNegative[k];
    }

    /** Adds what the residuals r of the last solution still hold: c ← c + (ΦᵀWΦ)⁻¹ΦᵀWr over the coefficients not at zero. */
    void refine(double[][] columns, double[] residuals, double[] weights) {
        double ar = 0;
        double br = 0;
        for (int i = 0; i < residuals.length; i++) {
            double r = weights[i] * residuals[i];
            ar += r * columns[0][i];
            br += columns.length > 1 ? r * columns[1][i] : 0;
        }
        boolean both = c[0] != 0 && c[1] != 0;
        if (both) {
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
