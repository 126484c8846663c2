package org.curvewright.plugins.metrics;

import java.util.function.DoubleUnaryOperator;
import org.curvewright.spi.data.Dataset;
import org.curvewright.spi.metric.PredictionMetric;
import org.curvewright.spi.metric.Score;

/** 100 · mean g((fᵢ − yᵢ)/|yᵢ|), in percent, with g the absolute value or none; undefined where an observed value is 0. */
record MeanPercentageError(DoubleUnaryOperator sign, Orientation orientation) implements PredictionMetric {

    static MeanPercentageError absolute() {
        return new MeanPercentageError(Math::abs, Orientation.LOWER_IS_BETTER);
    }

    static MeanPercentageError signed() {
        return new MeanPercentageError(DoubleUnaryOperator.identity(), Orientation.NEITHER);
    }

    @Override
    public String unit() {
        return "percent";
    }

    @Override
    public Score score(Dataset observed, double[] predicted) {
        double sum = 0;
        for (int i = 0; i < predicted.length; i++) {
            double y = observed.observed()[i];
            if (y == 0) {
                return Score.absent(
                        "ZERO_OBSERVED", "a percentage of the observed 0 of " + observed.label(i) + " is undefined");
            }
            sum += sign.applyAsDouble((predicted[i] - y) / Math.abs(y));
        }
        return predicted.length == 0 ? AggregatedError.empty() : Score.of(100 * sum / predicted.length);
    }
}
