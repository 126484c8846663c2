package org.curvewright.plugins.estimators;

import java.util.List;
import org.curvewright.spi.data.Dataset;
import org.curvewright.spi.fit.KinkedObjective;
import org.curvewright.spi.fit.ResidualObjective;
import org.curvewright.spi.law.Derivatives;

/** An objective of residuals m·(s(y) − s(f)) on a scale: what residual losses and their likelihoods share. */
interface ScaledObjective extends ResidualObjective, KinkedObjective {

    Comparison comparison();

    @Override
    ScaledRows on(Dataset data);

    @Override
    List<ScaledObjective> smoother(Dataset data);

    /** Objectives of losses that grow faster and lead to this one, the fastest first; none where the loss is convex. */
    default List<ScaledObjective> wider(Dataset data) {
        return List.of();
    }

    /** Whether its second derivatives vanish, so that only smoother ones can be descended. */
    default boolean isPiecewiseLinear() {
        return false;
    }

    @Override
    default void evaluate(Dataset data, double[] predicted, double[] nuisance, Derivatives out) {
        on(data).evaluate(predicted, nuisance, out);
    }

    @Override
    default double[] residuals(Dataset data, double[] predicted) {
        Scale.Responses observed = Scale.Responses.blank(data.size());
        observed.take(comparison().scale(), data.observed());
        double[] residuals = new double[data.size()];
        comparison().scale().differences(observed, predicted, new double[residuals.length], residuals);
        double[] factors = factors(data);
        for (int i = 0; i < residuals.length; i++) {
            residuals[i] *= factors[i];
        }
        return residuals;
    }

    @Override
    default double[] responses(Dataset data, double[] predicted, double[] residuals) {
        double[] factors = factors(data);
        double[] responses = predicted.clone();
        for (int i = 0; i < responses.length; i++) {
            Scale scale = comparison().scale();
            responses[i] =
                    factors[i] > 0 ? scale.inverse(scale.of(predicted[i]) + residuals[i] / factors[i]) : predicted[i];
        }
        return responses;
    }

    @Override
    default double[] slopes(Dataset data, double[] predicted) {
        double[] slopes = factors(data);
        for (int i = 0; i < slopes.length; i++) {
            slopes[i] *= -comparison().scale().slope(predicted[i]);
        }
        return slopes;
    }

    private double[] factors(Dataset data) {
        double[] factors = comparison().multipliers(data);
        double[] contributions = comparison().contributions(data);
        for (int i = 0; i < factors.length; i++) {
            factors[i] *= Math.sqrt(contributions[i]);
        }
        return factors;
    }
}
