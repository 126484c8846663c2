package org.curvewright.plugins.inference;

import java.util.Optional;
import org.curvewright.numerics.linear.Vectors;
import org.curvewright.spi.Notice;
import org.curvewright.spi.data.Dataset;
import org.curvewright.spi.fit.FitResult;
import org.curvewright.spi.fit.ResidualObjective;

/**
 * What a fit leaves over on the scale of its objective.
 *
 * @param values rᵢ of every row
 * @param parameters p, the free parameters of the law
 */
record Residuals(ResidualObjective objective, Dataset data, double[] predicted, double[] values, int parameters) {

    static Residuals of(FitResult fit) {
        ResidualObjective objective = (ResidualObjective) fit.estimator().objective();
        Dataset data = fit.request().dataset();
        double[] predicted = fit.fit().law().predict(data.rows());
        return new Residuals(
                objective,
                data,
                predicted,
                objective.residuals(data, predicted),
                fit.request().formulation().parameters().size());
    }

    static Optional<Notice> obstacle(FitResult fit) {
        return fit.estimator().objective() instanceof ResidualObjective
                ? Optional.empty()
                : Optional.of(new Notice(
                        "NO_RESIDUALS",
                        "the objective " + fit.estimator().objective().formula() + " has no residuals to resample"));
    }

    int size() {
        return values.length;
    }

    /** n − p. */
    int degreesOfFreedom() {
        return size() - parameters;
    }

    /** Σ rᵢ². */
    double squares() {
        return Vectors.dotCompensated(values, 0, values, 0, size());
    }

    /** The responses that would leave these residuals instead. */
    double[] responses(double[] others) {
        return objective.responses(data, predicted, others);
    }
}
