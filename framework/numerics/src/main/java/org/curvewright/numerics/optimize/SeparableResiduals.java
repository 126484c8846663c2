package org.curvewright.numerics.optimize;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** A separable problem as plain least squares in (τ, c). */
final class SeparableResiduals implements LeastSquaresProblem {
    private final SeparableProblem problem;
    private final Bounds bounds;
    private final int rows;
    private final int nonlinear;
    private final int linear;
    private final double[] tau;
    private final double[] c;
    private final double[] offset;
    private final double[] columns;
    private final double[] roots;

    SeparableResiduals(SeparableProblem problem) {
        this.problem = problem;
        Bounds outer = problem.nonlinearBounds();
        Bounds inner = problem.linearBounds();
        rows = problem.target().length;
        nonlinear = outer.size();
        linear = inner.size();
        bounds = joint(outer, inner);
        tau = new double[nonlinear];
        c = new double[linear];
        offset = new double[rows];
        columns = new double[rows * linear];
        roots = roots(problem.weights(), rows);
    }

    private static Bounds joint(Bounds outer, Bounds inner) {
        int size = outer.size() + inner.size();
        double[] lower = new double[size];
        double[] upper = new double[size];
        for (int j = 0; j < size; j++) {
            Bounds from = j < outer.size() ? outer : inner;
            int index = j < outer.size() ? j : j - outer.size();
            lower[j] = from.lower(index);
            upper[j] = from.upper(index);
        }
        return Bounds.of(lower, upper);
    }

    private static double[] roots(double @Nullable [] weights, int rows) {
        double[] roots = new double[rows];
        Arrays.fill(roots, 1);
        for (int i = 0; weights != null && i < rows; i++) {
            roots[i] = Math.sqrt(weights[i]);
        }
        return roots;
    }

    @Override
    public Bounds bounds() {
        return bounds;
    }

    @Override
    public int residuals() {
        return rows;
    }

    @Override
    public void evaluate(double[] x, double[] residuals, double @Nullable [] jacobian) {
        System.arraycopy(x, 0, tau, 0, nonlinear);
        System.arraycopy(x, nonlinear, c, 0, linear);
        problem.columns(tau, offset, columns);
        double[] y = problem.target();
        for (int i = 0; i < rows; i++) {
            double value = offset[i];
            for (int k = 0; k < linear; k++) {
                value += c[k] * columns[i + k * rows];
            }
            residuals[i] = roots[i] * (value - y[i]);
        }
        if (jacobian != null) {
            problem.slopes(tau, c, jacobian);
            System.arraycopy(columns, 0, jacobian, nonlinear * rows, linear * rows);
            for (int e = 0; e < rows * (nonlinear + linear); e++) {
                jacobian[e] *= roots[e % rows];
            }
        }
    }
}
