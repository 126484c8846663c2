package org.curvewright.plugins.analyses.predictability;

import java.util.function.DoubleUnaryOperator;
import org.curvewright.numerics.math.Elementary;
import org.curvewright.numerics.optimize.ScalarMinimum;
import org.curvewright.numerics.statistics.Line;

/** How the log probability y of one choice goes on with x = ln C. */
enum ChoiceLaw {
    /** {@code y = a + b x}. */
    LINEAR {
        @Override
        DoubleUnaryOperator fit(double[] x, double[] y) {
            Line line = Line.fit(x, y).orElseThrow();
            return line::at;
        }
    },
    /** {@code −y = a C^(−b) + e}, with a and e linear once b is known. */
    POWER {
        @Override
        DoubleUnaryOperator fit(double[] x, double[] y) {
            if (x.length < LEAST) {
                return LINEAR.fit(x, y);
            }
            double b = Elementary.exp(ScalarMinimum.between(
                            SLOWEST,
                            FASTEST,
                            log -> Line.fit(powers(x, Elementary.exp(log)), y)
                                    .map(Line::residualSumOfSquares)
                                    .value()
                                    .orElse(Double.POSITIVE_INFINITY))
                    .x());
            // places so close that their powers are equal have a line at most
            return Line.fit(powers(x, b), y)
                    .map(line -> (DoubleUnaryOperator) at -> line.at(Elementary.exp(-b * (at - x[0]))))
                    .value()
                    .orElseGet(() -> LINEAR.fit(x, y));
        }
    };

    private static final int LEAST = 4;
    /** Logarithms of the powers that are looked at: beyond them the curve is a line or a step. */
    private static final double SLOWEST = -5;

    private static final double FASTEST = 1;

    /** Through at least two models of different compute. */
    abstract DoubleUnaryOperator fit(double[] x, double[] y);

    /** {@code C^(−b)}, from the first model on, so that it neither vanishes nor overflows. */
    private static double[] powers(double[] x, double b) {
        double[] powers = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            powers[i] = Elementary.exp(-b * (x[i] - x[0]));
        }
        return powers;
    }
}
