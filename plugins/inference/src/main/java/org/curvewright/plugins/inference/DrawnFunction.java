package org.curvewright.plugins.inference;

import java.util.function.Function;
import org.curvewright.numerics.optimize.Bounds;
import org.curvewright.numerics.optimize.SmoothProblem;
import org.jspecify.annotations.Nullable;

/**
 * Q(x) + w (g(x) − c)²: an objective that draws a function g of the parameters towards c. For any w > 0 its minimum is the
 * best of all points with the value of g that it reaches, so a sweep of c runs along the profile of g exactly.
 */
record DrawnFunction(
        SmoothProblem objective, Function<double[], FunctionDerivatives> function, double target, double weight)
        implements SmoothProblem {

    @Override
    public Bounds bounds() {
        return objective.bounds();
    }

    @Override
    public double evaluate(double[] x, double[] gradient, double @Nullable [] hessian) {
        return drawn(objective.evaluate(x, gradient, hessian), x, gradient, hessian);
    }

    @Override
    public double evaluateCompensated(double[] x, double[] gradient, double[] hessian) {
        return drawn(objective.evaluateCompensated(x, gradient, hessian), x, gradient, hessian);
    }

    private double drawn(double value, double[] x, double[] gradient, double @Nullable [] hessian) {
        FunctionDerivatives drawn = function.apply(x);
        double away = drawn.value() - target;
        double[] slope = drawn.gradient();
        int size = x.length;
        for (int j = 0; j < size; j++) {
            gradient[j] += 2 * weight * away * slope[j];
            for (int k = 0; k < size && hessian != null; k++) {
                hessian[j + k * size] += 2 * weight * (slope[j] * slope[k] + away * drawn.hessian()[j + k * size]);
            }
        }
        return value + weight * away * away;
    }
}
