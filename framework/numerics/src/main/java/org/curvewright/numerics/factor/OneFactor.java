package org.curvewright.numerics.factor;

import org.curvewright.numerics.math.CompensatedSum;
import org.curvewright.numerics.math.Elementary;
import org.curvewright.numerics.optimize.DampedNewton;
import org.curvewright.numerics.optimize.Optimum;

/**
 * {@code X_j = μ_j + λ_j f + e_j} with {@code Var f = 1}, {@code Var e_j = ψ_j}, uncorrelated errors: the covariance matrix
 * is {@code Σ = λ λᵀ + diag(ψ)}, fitted by maximum likelihood.
 *
 * <p>Reference: K. G. Jöreskog, <i>Some contributions to maximum likelihood factor analysis</i>, Psychometrika 32 (1967).
 *
 * @param loadings λ, their sum not negative
 * @param uniquenesses ψ
 * @param discrepancy {@code ln|Σ| + tr(S Σ⁻¹) − ln|S| − p}; n times it is the likelihood ratio against any covariance
 * @param converged whether the search ended at a minimum
 * @param improper how many uniquenesses stopped at their lower bound, a negligible share of the variance
 */
public record OneFactor(double[] loadings, double[] uniquenesses, double discrepancy, boolean converged, int improper) {

    /**
     * Fits the model to a symmetric positive definite covariance matrix of {@code size} variables, column-major.
     *
     * @throws IllegalArgumentException when there are fewer than three variables, or a variance is not positive
     */
    public static OneFactor fit(double[] covariance, int size) {
        if (size < 3) {
            throw new IllegalArgumentException(size + " variables do not identify a factor; it takes at least 3");
        }
        ConcentratedLikelihood problem = new ConcentratedLikelihood(covariance, size);
        Optimum optimum = DampedNewton.standard().minimize(problem, problem.start());
        return of(problem, optimum);
    }

    private static OneFactor of(ConcentratedLikelihood problem, Optimum optimum) {
        double[] logs = optimum.parameters();
        double[] loadings = problem.loadings(logs);
        double[] uniquenesses = new double[logs.length];
        int improper = 0;
        for (int j = 0; j < logs.length; j++) {
            uniquenesses[j] = Elementary.exp(logs[j]);
            improper += optimum.activity()[j] < 0 ? 1 : 0;
        }
        return new OneFactor(
                loadings,
                uniquenesses,
                problem.discrepancy(optimum.objective()),
                optimum.termination().converged(),
                improper);
    }

    /**
     * McDonald's {@code ω = (Σ λ_j)²/((Σ λ_j)² + Σ ψ_j)}: the share of the variance of the sum of all variables that the
     * factor explains.
     */
    public double omega() {
        double common = CompensatedSum.of(loadings);
        return common * common / (common * common + CompensatedSum.of(uniquenesses));
    }

    /** {@code mean_j λ_j²/(λ_j² + ψ_j)}: the mean share of one variable's variance that the factor explains. */
    public double meanCommunality() {
        CompensatedSum sum = new CompensatedSum();
        for (int j = 0; j < loadings.length; j++) {
            double square = loadings[j] * loadings[j];
            sum.add(square / (square + uniquenesses[j]));
        }
        return sum.value() / loadings.length;
    }
}
