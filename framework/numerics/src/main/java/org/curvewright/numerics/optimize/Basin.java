package org.curvewright.numerics.optimize;

/**
 * A local minimum and how much leads to it.
 *
 * @param optimum the best run that ended there
 * @param starts how many starts, or cells of a scan, descended to it
 */
public record Basin(Optimum optimum, int starts) {}
