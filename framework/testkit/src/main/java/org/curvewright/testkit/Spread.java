package org.curvewright.testkit;

import java.util.stream.IntStream;
import org.curvewright.spi.data.Rows;

/** Rows that fill a box evenly, the same ones every time. */
public final class Spread {

    /** The fractional parts of its multiples are as even as can be. */
    private static final double GOLDEN = 0.6180339887498949;

    private Spread() {}

    /**
     * That many rows; where both ends of a range are positive, evenly on the logarithmic scale.
     *
     * @param ranges for every covariate its least and largest value
     */
    public static Rows of(int rows, double[]... ranges) {
        return Rows.of(IntStream.range(0, ranges.length)
                .mapToObj(k -> column(rows, step(k), ranges[k][0], ranges[k][1]))
                .toArray(double[][]::new));
    }

    /** Steps for different covariates whose ratios are far from simple. */
    private static double step(int covariate) {
        double step = GOLDEN;
        for (int k = 0; k < covariate; k++) {
            step = fraction(step * step + Math.sqrt(2 + k));
        }
        return step;
    }

    private static double[] column(int rows, double step, double least, double largest) {
        return IntStream.range(0, rows)
                .mapToDouble(i -> fraction(0.5 + i * step))
                .map(share ->
                        least > 0 ? least * StrictMath.pow(largest / least, share) : least + share * (largest - least))
                .toArray();
    }

    private static double fraction(double x) {
        return x - Math.floor(x);
    }
}
