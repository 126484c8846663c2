package org.curvewright.numerics.optimize;

import org.curvewright.numerics.linear.BoundedLeastSquares;

/** The objective of a separable problem with its linear parameters at their best: a function of τ alone. */
final class Projection {
    private final SeparableProblem problem;
    private final int rows;
    private final int linear;
    private final double[] offset;
    private final double[] columns;
    private final double[] target;
    private final double[] lower;
    private final double[] upper;
    private final BoundedLeastSquares solver;
    private int evaluations;

    Projection(SeparableProblem problem) {
        this.problem = problem;
        rows = problem.target().length;
        Bounds bounds = problem.linearBounds();
        linear = bounds.size();
        offset = new double[rows];
        columns = new double[rows * linear];
        target = new double[rows];
        lower = new double[linear];
        upper = new double[linear];
        for (int k = 0; k < linear; k++) {
            lower[k] = bounds.lower(k);
            upper[k] = bounds.upper(k);
        }
        solver = new BoundedLeastSquares(rows, linear);
    }

    /** The least objective at {@code tau}, +∞ where it is not finite; {@code c} receives the linear parameters. */
    double value(double[] tau, double[] c) {
        evaluations++;
        problem.columns(tau, offset, columns);
        double[] y = problem.target();
        for (int i = 0; i < rows; i++) {
            target[i] = y[i] - offset[i];
        }
        double value = solver.solve(columns, rows, linear, target, problem.weights(), lower, upper, c);
        return value < Double.POSITIVE_INFINITY ? value : Double.POSITIVE_INFINITY;
    }

    int evaluations() {
        return evaluations;
    }
}
