package org.curvewright.numerics.optimize;

import org.jspecify.annotations.Nullable;

/** min over the box of f(x), where f has a gradient and, almost everywhere, a Hessian. */
public interface SmoothProblem extends Problem {
    /**
     * Returns f(x) and fills ∂f/∂xⱼ and, when it is wanted, ∂²f/∂xⱼ∂xₖ at j + k p, both triangles.
     *
     * <p>A value that is not finite says that x cannot be used; the optimizer then takes a shorter step.
     */
    double evaluate(double[] x, double[] gradient, double @Nullable [] hessian);

    /** As {@link #evaluate}, with sums that carry their rounding errors; used for the last steps. */
    default double evaluateCompensated(double[] x, double[] gradient, double[] hessian) {
        return evaluate(x, gradient, hessian);
    }
}
