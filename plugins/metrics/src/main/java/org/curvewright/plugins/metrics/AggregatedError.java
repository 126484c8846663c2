package org.curvewright.plugins.metrics;

import java.util.Arrays;
import org.curvewright.spi.data.Dataset;
import org.curvewright.spi.metric.PredictionMetric;
import org.curvewright.spi.metric.Score;

/** The errors predicted − observed as one number, in the response's unit; none of no observations. */
record AggregatedError(Aggregate aggregate) implements PredictionMetric {

    @Override
    public String unit() {
        return "response";
    }

    @Override
    public Orientation orientation() {
        return aggregate == Aggregate.MEAN ? Orientation.NEITHER : Orientation.LOWER_IS_BETTER;
    }

    @Override
    public Score score(Dataset observed, double[] predicted) {
        double[] errors = new double[predicted.length];
        Arrays.setAll(errors, i -> predicted[i] - observed.observed()[i]);
        return errors.length == 0 ? empty() : Score.of(aggregate.of(errors));
    }

    static Score empty() {
        return Score.absent("NO_OBSERVATIONS", "there is no observation to compare with");
    }
}
