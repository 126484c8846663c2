package org.curvewright.spi.analysis;

/** The name of a section under {@code fits:}; the runner checks that it exists. */
public record FitReference(String name) {}
