package org.curvewright.spi.fit;

/** Why a status applies, in the symbols of the parameters: a lower-case fact. */
public record Reason(FitStatus status, String text) {}
