package org.curvewright.numerics.optimize;

/**
 * Where an optimizer stopped, and what is known about the place.
 *
 * @param parameters the best point found
 * @param objective its value: Σ r² for least squares
 * @param termination why the search ended
 * @param iterations accepted steps
 * @param evaluations calls of the problem, those of the certificate excluded
 * @param projectedGradient maxⱼ |gⱼ| / (√Hⱼⱼ √|f|) over the parameters not held by a bound; dimensionless
 * @param curvature inertia, condition and flat directions
 * @param activity per parameter −1 at its lower bound, 1 at its upper bound, 0 between
 */
public record Optimum(
        double[] parameters,
        double objective,
        Termination termination,
        int iterations,
        int evaluations,
        double projectedGradient,
        Curvature curvature,
        int[] activity) {

    /** Whether the search converged to a point that every direction not held by a bound leaves upwards. */
    public boolean isMinimum() {
        return termination.converged() && curvature.negative() == 0 && curvature.zero() == 0;
    }
}
