package org.curvewright.plugins.inference;

import java.util.Arrays;
import java.util.Optional;
import org.curvewright.numerics.linear.Cholesky;
import org.curvewright.numerics.linear.Vectors;

/** The inverse of a curvature over the parameters that may move, each in units of its own reach. */
final class Covariance {

    /** A pivot below this share of its diagonal element is rounding: the parameters are not told apart. */
    private static final double SINGULAR = 1e-13;

    private final FittedObjective objective;
    private final int[] free;
    private final Cholesky factor;

    private Covariance(FittedObjective objective, int[] free, Cholesky factor) {
        this.objective = objective;
        this.free = free;
        this.factor = factor;
    }

    /** That of the parameters off their bounds. */
    static Optional<Covariance> of(FittedObjective objective, double[] curvature) {
        return of(objective, curvature, Boundaries.free(objective));
    }

    /**
     * @param curvature ∂²Q/∂xⱼ∂xₖ at j + k·size, or what stands for it
     * @param free the parameters that may move
     * @return empty where it is singular
     */
    static Optional<Covariance> of(FittedObjective objective, double[] curvature, int[] free) {
        int m = free.length;
        double[] scaled = new double[m * m];
        for (int j = 0; j < m; j++) {
            for (int k = 0; k < m; k++) {
                scaled[j + k * m] = curvature[free[j] + free[k] * objective.parameters()]
                        * objective.reach(free[j])
                        * objective.reach(free[k]);
            }
        }
        Cholesky factor = new Cholesky(m);
        return m > 0 && factor.factor(scaled, m, SINGULAR)
                ? Optional.of(new Covariance(objective, free, factor))
                : Optional.empty();
    }

    /** v = H⁻¹ g, 0 for the parameters that may not move. */
    double[] solve(double[] gradient) {
        double[] slopes = new double[free.length];
        Arrays.setAll(slopes, j -> gradient[free[j]] * objective.reach(free[j]));
        factor.solve(slopes);
        double[] solved = new double[gradient.length];
        for (int j = 0; j < free.length; j++) {
            solved[free[j]] = slopes[j] * objective.reach(free[j]);
        }
        return solved;
    }

    /** Whether a parameter may not move. */
    boolean holds(int parameter) {
        return Arrays.stream(free).noneMatch(j -> j == parameter);
    }

    /**
     * √(2u gᵀ H⁻¹ g), about the standard error of a function with gradient g; where H is singular or g moves only held
     * parameters, the length of the step that Q allows along the axes.
     */
    static double scale(FittedObjective objective, double[] gradient) {
        Optional<Covariance> covariance = of(objective, objective.curvature());
        if (covariance.isPresent()) {
            double[] solved = covariance.get().solve(gradient);
            double variance = 2 * objective.unit() * Vectors.dot(gradient, 0, solved, 0, gradient.length);
            if (variance > 0) {
                return Math.sqrt(variance);
            }
        }
        double[] steps = new double[gradient.length];
        Arrays.setAll(steps, j -> gradient[j] * objective.reach(j));
        return Vectors.norm(steps, 0, steps.length);
    }
}
