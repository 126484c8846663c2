package org.curvewright.plugins.metrics;

import org.curvewright.spi.fit.FitResult;
import org.curvewright.spi.metric.FitMetric;
import org.curvewright.spi.metric.Score;

/** RSS = Σ (yᵢ − fᵢ)² over the fitted observations, in the response's unit squared, unweighted. */
final class ResidualSumOfSquares implements FitMetric {

    @Override
    public String name() {
        return "the sum of squares";
    }

    @Override
    public String unit() {
        return "response²";
    }

    @Override
    public Orientation orientation() {
        return Orientation.LOWER_IS_BETTER;
    }

    @Override
    public Score score(FitResult fit) {
        Residuals residuals = Residuals.of(fit);
        return residuals.observations() > 0 ? Score.of(residuals.squares()) : AggregatedError.empty();
    }
}
