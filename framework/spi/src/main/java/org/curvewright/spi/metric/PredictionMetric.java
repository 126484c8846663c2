package org.curvewright.spi.metric;

import org.curvewright.spi.data.Dataset;

/** Capability: scores predictions against observations, also held-out ones. */
public interface PredictionMetric extends Metric {

    Score score(Dataset observed, double[] predicted);
}
