package org.curvewright.numerics.optimize;

import org.jspecify.annotations.Nullable;

/** min over the box of S(x) = Σᵢ rᵢ(x)². Weights are part of the residuals: multiply both by √wᵢ. */
public interface LeastSquaresProblem extends Problem {
    /** The number m of residuals. */
    int residuals();

    /**
     * Fills {@code residuals} with r(x) and, when it is wanted, {@code jacobian} with ∂rᵢ/∂xⱼ at i + j m.
     *
     * <p>Elements that are not finite say that x cannot be used; the optimizer then takes a shorter step.
     */
    void evaluate(double[] x, double[] residuals, double @Nullable [] jacobian);
}
