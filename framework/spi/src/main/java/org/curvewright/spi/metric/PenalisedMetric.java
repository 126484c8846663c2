package org.curvewright.spi.metric;

/** Capability: a score that charges for parameters, so that laws with unlike numbers of them may be ranked by it. */
public interface PenalisedMetric extends FitMetric {}
