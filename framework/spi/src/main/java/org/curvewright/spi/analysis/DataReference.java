package org.curvewright.spi.analysis;

/** The name of an entry under {@code data:}; the runner checks that it exists. */
public record DataReference(String name) {}
