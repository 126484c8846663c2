package org.curvewright.plugins.analyses.runs;

import java.util.Arrays;
import org.curvewright.spi.data.Dataset;
import org.curvewright.spi.fit.FitResult;
import org.curvewright.spi.fit.Objective;
import org.curvewright.spi.fit.ResidualObjective;

/** The scale on which a fit's objective measures closeness; the response's own where it has none. */
public record Scale(Objective objective) {

    public static Scale of(FitResult fit) {
        return new Scale(fit.estimator().objective());
    }

    /** rᵢ = √wᵢ (s(yᵢ) − s(fᵢ)). */
    public double[] residuals(Dataset data, double[] predicted) {
        if (objective instanceof ResidualObjective residual) {
            return residual.residuals(data, predicted);
        }
        double[] residuals = data.observed().clone();
        Arrays.setAll(residuals, i -> residuals[i] - predicted[i]);
        return residuals;
    }

    /** ∂rᵢ/∂fᵢ. */
    public double[] slopes(Dataset data, double[] predicted) {
        if (objective instanceof ResidualObjective residual) {
            return residual.slopes(data, predicted);
        }
        double[] slopes = new double[predicted.length];
        Arrays.fill(slopes, -1);
        return slopes;
    }

    /** The responses that would leave these residuals. */
    public double[] responses(Dataset data, double[] predicted, double[] residuals) {
        if (objective instanceof ResidualObjective residual) {
            return residual.responses(data, predicted, residuals);
        }
        double[] responses = predicted.clone();
        Arrays.setAll(responses, i -> responses[i] + residuals[i]);
        return responses;
    }
}
