package org.curvewright.numerics.optimize;

/**
 * Where a search of an arrow stopped.
 *
 * @param own x_b, block by block
 * @param shared z
 * @param objective Σ r²
 * @param termination why it stopped
 * @param evaluations of S(z)
 */
public record ArrowOptimum(
        double[][] own, double[] shared, double objective, Termination termination, int evaluations) {}
