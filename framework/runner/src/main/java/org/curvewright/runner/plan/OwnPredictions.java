package org.curvewright.runner.plan;

import org.curvewright.spi.data.Dataset;
import org.curvewright.spi.fit.FitResult;
import org.curvewright.spi.metric.FitMetric;
import org.curvewright.spi.metric.PredictionMetric;
import org.curvewright.spi.metric.Score;

/** Scores what a law predicts for the observations it was fitted to. */
record OwnPredictions(PredictionMetric metric) implements FitMetric {

    @Override
    public String unit() {
        return metric.unit();
    }

    @Override
    public Orientation orientation() {
        return metric.orientation();
    }

    @Override
    public Score score(FitResult fit) {
        Dataset observed = fit.request().dataset();
        return metric.score(observed, fit.fit().law().predict(observed.rows()));
    }
}
