package org.curvewright.spi.fit;

/** A fit of the experiment with all that is needed to repeat it. */
public record FitResult(FitKey key, FitRequest request, Estimator estimator, Fit fit) {}
