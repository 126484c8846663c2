package org.curvewright.numerics.optimize;

import org.curvewright.numerics.linear.Vectors;

/** C = Σᵢ rᵢ ∇²rᵢ, asked of the problem or, with r held, taken from differences of its Jacobian. */
final class ResidualCurvature {
    /** Forward differences: truncation and rounding are both far below what a contraction needs. */
    private static final double RELATIVE_STEP = 0x1p-20;

    private final int size;
    private final double[] shifted;
    private final double[] residuals;
    private final double[] jacobian;

    ResidualCurvature(int maxRows, int size) {
        this.size = size;
        shifted = new double[size];
        residuals = new double[maxRows];
        jacobian = new double[maxRows * size];
    }

    /** Fills {@code out}, p × p; returns the evaluations this took. */
    int fill(LeastSquaresProblem problem, LeastSquaresWorkspace w, double[] out) {
        java.util.Arrays.fill(out, 0);
        if (problem instanceof CurvedLeastSquaresProblem curved) {
            curved.addCurvature(w.x, w.residuals, out);
            return 1;
        }
        System.arraycopy(w.x, 0, shifted, 0, size);
        for (int j = 0; j < size; j++) {
            double h = increment(problem.bounds(), j, w);
            shifted[j] = w.x[j] + h;
            problem.evaluate(shifted, residuals, jacobian);
            double moved = shifted[j] - w.x[j];
            shifted[j] = w.x[j];
            fillColumn(j, moved, w, out);
        }
        symmetrise(out);
        return size;
    }

    private static double increment(Bounds bounds, int j, LeastSquaresWorkspace w) {
        double unit = w.x[j] != 0 ? Math.abs(w.x[j]) : w.scale[j] > 0 ? Math.sqrt(w.objective) / w.scale[j] : 1;
        double h = RELATIVE_STEP * (unit > 0 ? unit : 1);
        return w.x[j] + h <= bounds.upper(j) ? h : -h;
    }

    private void fillColumn(int j, double h, LeastSquaresWorkspace w, double[] out) {
        int rows = w.rows;
        for (int i = 0; i < rows * size; i++) {
            jacobian[i] -= w.jacobian[i];
        }
        for (int k = 0; k < size; k++) {
            double c = Vectors.dot(jacobian, k * rows, w.residuals, 0, rows) / h;
            out[k + j * size] = Math.abs(c) < Double.POSITIVE_INFINITY ? c : 0;
        }
    }

    private void symmetrise(double[] c) {
        for (int j = 0; j < size; j++) {
            for (int k = 0; k < j; k++) {
                double mean = 0.5 * (c[k + j * size] + c[j + k * size]);
                c[k + j * size] = mean;
                c[j + k * size] = mean;
            }
        }
    }
}
