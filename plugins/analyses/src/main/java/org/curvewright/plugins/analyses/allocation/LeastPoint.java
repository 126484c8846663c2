package org.curvewright.plugins.analyses.allocation;

import java.util.function.DoubleUnaryOperator;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.curvewright.numerics.optimize.RootFinder;
import org.curvewright.numerics.optimize.ScalarMinimum;

/**
 * Where a smooth function of a logarithm is least within bounds: a scan for the valley, Brent's search for its bottom, and
 * then the zero of the slope, since values alone show a minimum to half the digits only. An end is the answer only where
 * there is no valley.
 */
final class LeastPoint {

    private static final int CELLS = 128;
    /** Five-point slopes then err by h⁴/30 of the fifth derivative and by rounding/h: both near 1e-12. */
    private static final double STEP = 0.01;

    private static final double BRACKET = 0.002;
    /** A kink misleads the slope; then the values, right to this, know better. */
    private static final double ROUNDING = 1e-14;

    private LeastPoint() {}

    /** @param values of f at many points at once */
    static double of(double lower, double upper, UnaryOperator<double[]> values) {
        double[] grid = IntStream.rangeClosed(0, CELLS)
                .mapToDouble(i -> lower + (upper - lower) * i / CELLS)
                .toArray();
        double[] scanned = values.apply(grid);
        int best = new Valley(scanned).bottom().orElseGet(() -> least(scanned));
        if (best < 0) {
            return Double.NaN;
        }
        DoubleUnaryOperator f = t -> values.apply(new double[] {t})[0];
        double low = grid[Math.max(0, best - 1)];
        double high = grid[Math.min(CELLS, best + 1)];
        double bottom = ScalarMinimum.between(low, high, f).x();
        for (double end : new double[] {low, high}) {
            boolean outermost = end == lower || end == upper;
            bottom = outermost && f.applyAsDouble(end) <= f.applyAsDouble(bottom) ? end : bottom;
        }
        double found = bottom;
        return RootFinder.between(
                        Math.max(lower, bottom - BRACKET), Math.min(upper, bottom + BRACKET), t -> slope(values, t))
                .stream()
                .filter(root -> f.applyAsDouble(root) <= f.applyAsDouble(found) * (1 + ROUNDING))
                .findFirst()
                .orElse(found);
    }

    private static int least(double[] scanned) {
        return IntStream.range(0, scanned.length)
                .filter(i -> !Double.isNaN(scanned[i]))
                .reduce((i, j) -> scanned[j] < scanned[i] ? j : i)
                .orElse(-1);
    }

    private static double slope(UnaryOperator<double[]> values, double t) {
        double[] f = values.apply(new double[] {t - 2 * STEP, t - STEP, t + STEP, t + 2 * STEP});
        return (8 * (f[2] - f[1]) - (f[3] - f[0])) / (12 * STEP);
    }
}
