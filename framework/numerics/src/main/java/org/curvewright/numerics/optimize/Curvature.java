package org.curvewright.numerics.optimize;

import java.util.List;

/**
 * The Hessian at an optimum, over the parameters that are not held by a bound, scaled to a unit diagonal.
 *
 * @param negative number of negative eigenvalues: 0 at a minimum
 * @param zero number of eigenvalues that are zero to working precision
 * @param positive number of positive eigenvalues
 * @param condition √(λₘₐₓ / λₘᵢₙ), for least squares the condition number of the scaled Jacobian; infinite if singular
 * @param rank number of directions the objective tells apart
 * @param unidentified unit vectors, in coordinates scaled by {@code scale}, along which the objective is flat
 * @param scale by which each parameter was multiplied: the root of the diagonal element; 0 for a held parameter
 */
public record Curvature(
        int negative,
        int zero,
        int positive,
        double condition,
        int rank,
        List<double[]> unidentified,
        double[] scale) {}
