package org.curvewright.testkit;

import java.util.function.DoubleUnaryOperator;

/**
 * Derivatives by central differences, extrapolated to a vanishing step (Ridders 1982): about eleven digits of a smooth
 * function that is itself computed to sixteen.
 */
final class Differences {

    private static final int ROUNDS = 9;
    /** The step shrinks by this factor; the square of it is the gain of every extrapolation. */
    private static final double SHRINK = 1.6;

    private Differences() {}

    /** df/dx, starting from a step over which f curves visibly. */
    static double derivative(DoubleUnaryOperator f, double x, double step) {
        double[][] table = new double[ROUNDS][ROUNDS];
        double best = Double.NaN;
        double error = Double.POSITIVE_INFINITY;
        double h = step;
        for (int round = 0; round < ROUNDS; round++) {
            table[0][round] = (f.applyAsDouble(x + h) - f.applyAsDouble(x - h)) / ((x + h) - (x - h));
            double gain = SHRINK * SHRINK;
            for (int k = 1; k <= round; k++) {
                table[k][round] = (table[k - 1][round] * gain - table[k - 1][round - 1]) / (gain - 1);
                gain *= SHRINK * SHRINK;
                double change = Math.max(
                        Math.abs(table[k][round] - table[k - 1][round]),
                        Math.abs(table[k][round] - table[k - 1][round - 1]));
                if (change <= error) {
                    error = change;
                    best = table[k][round];
                }
            }
            h /= SHRINK;
        }
        return best;
    }
}
