package org.curvewright.spi.metric;

import org.curvewright.spi.fit.FitResult;

/** Capability: scores a fit on its own observations, knowing its parameters and its objective. */
public interface FitMetric extends Metric {

    Score score(FitResult fit);

    /** What a sentence calls it, such as {@code AICc}. */
    default String name() {
        return "the criterion";
    }
}
