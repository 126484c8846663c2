package org.curvewright.spi.fit;

import java.util.Arrays;
import org.curvewright.spi.data.Dataset;

/** Capability: Σ wᵢ (yᵢ − fᵢ)² on the response's own scale, for which linear parameters follow from a linear solve. */
public interface QuadraticObjective extends LeastSquaresObjective {

    /** wᵢ of every row, in 1/unit² where they come from standard errors. */
    double[] rowWeights(Dataset data);

    @Override
    default double[] residuals(Dataset data, double[] predicted) {
        double[] residuals = rowWeights(data).clone();
        double[] observed = data.observed();
        Arrays.setAll(residuals, i -> Math.sqrt(residuals[i]) * (observed[i] - predicted[i]));
        return residuals;
    }

    @Override
    default double[] responses(Dataset data, double[] predicted, double[] residuals) {
        double[] responses = rowWeights(data).clone();
        Arrays.setAll(
                responses,
                i -> responses[i] > 0 ? predicted[i] + residuals[i] / Math.sqrt(responses[i]) : predicted[i]);
        return responses;
    }

    @Override
    default double[] slopes(Dataset data, double[] predicted) {
        double[] slopes = rowWeights(data).clone();
        Arrays.setAll(slopes, i -> -Math.sqrt(slopes[i]));
        return slopes;
    }
}
