package org.curvewright.spi.inference;

/**
 * How an inference comes by its intervals, for people.
 *
 * @param formula of the interval or of one draw
 * @param residuals which correction makes residuals, which a fit has shrunk, the size of the noise
 * @param citation whom to cite
 */
public record Recipe(String formula, String residuals, String citation) {}
