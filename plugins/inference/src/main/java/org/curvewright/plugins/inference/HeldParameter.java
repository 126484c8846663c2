package org.curvewright.plugins.inference;

import org.curvewright.numerics.optimize.Bounds;
import org.curvewright.numerics.optimize.SmoothProblem;
import org.jspecify.annotations.Nullable;

/** An objective with one parameter held at a value. */
record HeldParameter(SmoothProblem objective, int held, double at) implements SmoothProblem {

    @Override
    public Bounds bounds() {
        int size = objective.parameters();
        double[] lower = new double[size];
        double[] upper = new double[size];
        for (int j = 0; j < size; j++) {
            lower[j] = j == held ? at : objective.bounds().lower(j);
            upper[j] = j == held ? at : objective.bounds().upper(j);
        }
        return Bounds.of(lower, upper);
    }

    @Override
    public double evaluate(double[] x, double[] gradient, double @Nullable [] hessian) {
        return objective.evaluate(x, gradient, hessian);
    }

    @Override
    public double evaluateCompensated(double[] x, double[] gradient, double[] hessian) {
        return objective.evaluateCompensated(x, gradient, hessian);
    }
}
