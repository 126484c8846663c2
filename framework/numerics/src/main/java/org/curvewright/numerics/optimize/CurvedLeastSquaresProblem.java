package org.curvewright.numerics.optimize;

/** A least-squares problem that also knows its second derivatives. */
public interface CurvedLeastSquaresProblem extends LeastSquaresProblem {
    /** Adds Σᵢ rᵢ ∂²rᵢ/∂xⱼ∂xₖ to {@code hessian} at j + k p, both triangles. */
    void addCurvature(double[] x, double[] residuals, double[] hessian);
}
