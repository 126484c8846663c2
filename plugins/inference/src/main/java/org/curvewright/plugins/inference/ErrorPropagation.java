package org.curvewright.plugins.inference;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.curvewright.numerics.linear.Vectors;
import org.curvewright.spi.Notice;
import org.curvewright.spi.fit.FitResult;
import org.curvewright.spi.fit.LeastSquaresObjective;
import org.curvewright.spi.fit.Objective;
import org.jspecify.annotations.Nullable;

/**
 * The covariance of parameters: σ̂² (JᵀJ)⁻¹ for least squares with the residuals' Jacobian J and σ̂² = Q/(n − p), n/(n − p) σ²/ι (JᵀJ)⁻¹
 * for a likelihood of residuals with the information ι, the inverse Hessian for another likelihood, and for a loss that is none the
 * sandwich n/(n − p)·H⁻¹ (Σ sᵢ sᵢᵀ) H⁻¹ of the rows' scores.
 */
final class ErrorPropagation {

    private final FittedObjective objective;
    private final Covariance covariance;
    private final double @Nullable [] meat;

    private ErrorPropagation(FittedObjective objective, Covariance covariance, double @Nullable [] meat) {
        this.objective = objective;
        this.covariance = covariance;
        this.meat = meat;
    }

    /** Of parameters that are told apart only with those on bounds held, these are held; empty where not even then. */
    static Optional<ErrorPropagation> of(FitResult fit, FittedObjective objective, OnBound onBound) {
        Objective kind = fit.estimator().objective();
        double[] curvature = kind instanceof LeastSquaresObjective squares
                ? objective.crossProducts(doubled(objective.slopes(squares)))
                : objective.curvature();
        double[] meat = kind.likelihood() ? null : objective.crossProducts(objective.lossSlopes());
        return Covariance.of(objective, curvature, onBound.moving(objective))
                .or(() -> Covariance.of(objective, curvature))
                .map(found -> new ErrorPropagation(objective, found, meat));
    }

    /** √2·slope, so that the sum of squares is the Gauss–Newton Hessian 2 JᵀJ. */
    private static double[] doubled(double[] slopes) {
        return Arrays.stream(slopes).map(slope -> Math.sqrt(2) * slope).toArray();
    }

    double standardError(double[] gradient) {
        double[] solved = covariance.solve(gradient);
        int size = gradient.length;
        if (meat == null) {
            return Math.sqrt(2 * objective.unit() * Vectors.dot(gradient, 0, solved, 0, size));
        }
        double variance = 0;
        for (int k = 0; k < size; k++) {
            variance += solved[k] * Vectors.dot(meat, k * size, solved, 0, size);
        }
        int n = objective.observations();
        return Math.sqrt(variance * n / objective.degreesOfFreedom());
    }

    List<Notice> notices() {
        return Stream.concat(
                        onBound(true, "HELD", "as if known: ").stream(),
                        onBound(false, "BOUND_IGNORED", "as uncertain as if there were no bound: ").stream())
                .toList();
    }

    private Optional<Notice> onBound(boolean held, String code, String taken) {
        double[] optimum = objective.optimum();
        String symbols = IntStream.range(0, optimum.length)
                .filter(j -> Boundaries.holds(objective.parameter(j), optimum[j]) && covariance.holds(j) == held)
                .mapToObj(j -> objective.parameter(j).symbol())
                .collect(Collectors.joining(", "));
        return symbols.isEmpty() ? Optional.empty() : Optional.of(new Notice(code, taken + symbols + ", on a bound"));
    }
}
