package org.curvewright.spi.metric;

/**
 * Capability: −2 ln L plus a penalty, so that between laws fitted to the same data exp(−Δ/2) is a relative likelihood and
 * weights are exp(−Δᵢ/2) / Σ exp(−Δⱼ/2).
 */
public interface InformationCriterion extends PenalisedMetric {

    @Override
    default String unit() {
        return "";
    }

    @Override
    default Orientation orientation() {
        return Orientation.LOWER_IS_BETTER;
    }
}
