package org.curvewright.plugins.inference;

import org.curvewright.numerics.linear.Cholesky;

/** cov(x) = 2u H⁻¹ over the parameters off their bounds, with H the curvature of the objective at the optimum. */
final class Covariance {

    private Covariance() {}

    /**
     * √(∇gᵀ cov ∇g), the standard error of a function; where H is singular or g moves only held parameters, the length of
     * the step that Q allows g along the axes.
     */
    static double deviation(FittedObjective objective, double[] gradient) {
        int[] free = Boundaries.free(objective);
        int m = free.length;
        double[] scaled = new double[m * m];
        double[] slopes = new double[m];
        for (int j = 0; j < m; j++) {
            slopes[j] = gradient[free[j]] * objective.reach(free[j]);
            for (int k = 0; k < m; k++) {
                double second = objective.curvature()[free[j] + free[k] * gradient.length];
                scaled[j + k * m] =
                        second * objective.reach(free[j]) * objective.reach(free[k]) / (2 * objective.unit());
            }
        }
        Cholesky cholesky = new Cholesky(m);
        if (cholesky.factor(scaled, m, 1e-13)) {
            double[] solved = slopes.clone();
            cholesky.solve(solved);
            double variance = 0;
            for (int j = 0; j < m; j++) {
                variance += slopes[j] * solved[j];
            }
            if (variance > 0) {
                return Math.sqrt(variance);
            }
        }
        double squares = 0;
        for (int j = 0; j < gradient.length; j++) {
            squares += gradient[j] * objective.reach(j) * gradient[j] * objective.reach(j);
        }
        return Math.sqrt(squares);
    }
}
