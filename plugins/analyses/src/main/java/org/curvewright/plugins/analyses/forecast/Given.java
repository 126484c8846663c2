package org.curvewright.plugins.analyses.forecast;

import java.util.Arrays;
import java.util.Optional;
import org.curvewright.plugins.analyses.forecast.ForecastConfiguration.Nature;
import org.curvewright.spi.data.Dataset;

/** What is given out of a prediction: inflated as the back-test asks, and within what the response can be. */
final class Given {

    private Given() {}

    static Predicted of(Evidence evidence, Point point, Predicted predicted) {
        Predicted inflated = predicted.inflated(evidence.track().factor(evidence.reach(point)));
        Dataset data = evidence.table().data();
        Optional<Nature> nature = MetricNature.told(data);
        if (nature.isEmpty() || Arrays.stream(data.observed()).anyMatch(y -> y < 0)) {
            return inflated;
        }
        return switch (nature.get()) {
            case THRESHOLDED -> inflated.within(0, 1, "a share");
            case LINEAR ->
                inflated.within(
                        0,
                        Double.POSITIVE_INFINITY,
                        "a loss in " + data.response().unit());
            case NONLINEAR -> inflated;
        };
    }
}
