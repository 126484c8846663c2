package org.curvewright.plugins.analyses.curves;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import org.curvewright.numerics.math.Elementary;
import org.curvewright.numerics.random.RandomStream;
import org.curvewright.numerics.statistics.Line;
import org.curvewright.numerics.statistics.LinearRegression;
import org.curvewright.numerics.statistics.Quantiles;

/**
 * A curve y over {@code l = log₂ x}, in order, looked at without a law: slopes of windows, its knot and its farthest point above
 * the chord.
 */
record SlopeWindows(double[] doublings, double[] y) {

    private static final double LN_2 = 0.6931471805599453;
    private static final int LEAST = 4;

    /**
     * The line through one window.
     *
     * @param start its first point
     * @param slope per doubling
     * @param upper the one-sided upper bound of the slope
     */
    record Window(int start, double slope, double upper) {}

    static SlopeWindows of(double[] logarithms, double[] y) {
        return new SlopeWindows(Arrays.stream(logarithms).map(x -> x / LN_2).toArray(), y);
    }

    int size() {
        return y.length;
    }

    double x(int place) {
        return Elementary.exp(doublings[place] * LN_2);
    }

    /** Every window of that width in doublings that the curve holds, with at least four points. */
    List<Window> windows(double width, int draws, OptionalInt block, double level, long seed) {
        List<Window> windows = new ArrayList<>();
        double last = doublings[size() - 1];
        for (int start = 0; start < size() && doublings[start] + width <= last + 1e-9; start++) {
            int end = start;
            while (end < size() && doublings[end] <= doublings[start] + width + 1e-9) {
                end++;
            }
            int from = start;
            if (end - start >= LEAST) {
                double[] l = Arrays.copyOfRange(doublings, start, end);
                double[] part = Arrays.copyOfRange(y, start, end);
                Line.fit(l, part)
                        .value()
                        .ifPresent(line -> windows.add(new Window(
                                from, line.slope(), upper(l, part, line, new Draws(draws, block, level, seed, from)))));
            }
        }
        return windows;
    }

    private record Draws(int count, OptionalInt block, double level, long seed, int window) {}

    /** The level's quantile of slopes of lines through blocks of neighbouring residuals about this one. */
    private static double upper(double[] l, double[] y, Line line, Draws draws) {
        int n = l.length;
        double middle = Arrays.stream(l).sum() / n;
        double spread = Arrays.stream(l).map(x -> (x - middle) * (x - middle)).sum();
        double scale = Math.sqrt(n / (n - 2.0));
        double[] residuals = new double[n];
        Arrays.setAll(residuals, i -> scale * (y[i] - line.at(l[i])));
        double[] slopes = new double[draws.count()];
        for (int draw = 0; draw < slopes.length; draw++) {
            int[] places = CurveBootstrap.blocks(RandomStream.of(draws.seed(), draws.window(), draw), n, draws.block());
            double sum = 0;
            for (int i = 0; i < n; i++) {
                sum += (l[i] - middle) * residuals[places[i]];
            }
            slopes[draw] = line.slope() + sum / spread;
        }
        Arrays.sort(slopes);
        return Quantiles.ofSorted(slopes, draws.level());
    }

    /** The point where two lines that meet there describe the curve best; −1 where there are too few points. */
    int knot(double[] values) {
        int best = -1;
        double least = Double.POSITIVE_INFINITY;
        for (int k = 2; k < size() - 2; k++) {
            double[][] columns = new double[3][size()];
            for (int i = 0; i < size(); i++) {
                columns[0][i] = 1;
                columns[1][i] = Math.min(doublings[i] - doublings[k], 0);
                columns[2][i] = Math.max(doublings[i] - doublings[k], 0);
            }
            double squares = LinearRegression.fit(values, columns)
                    .map(LinearRegression::residualSumOfSquares)
                    .value()
                    .orElse(Double.POSITIVE_INFINITY);
            if (squares < least) {
                least = squares;
                best = k;
            }
        }
        return best;
    }

    /** Knots of the two lines with blocks of their residuals. */
    double[] knots(int knot, int draws, OptionalInt block, long seed) {
        double[] fitted = broken(knot);
        double[] residuals = new double[size()];
        Arrays.setAll(residuals, i -> y[i] - fitted[i]);
        double[] knots = new double[draws];
        for (int draw = 0; draw < draws; draw++) {
            int[] places = CurveBootstrap.blocks(RandomStream.of(seed, draw), size(), block);
            double[] values = fitted.clone();
            Arrays.setAll(values, i -> values[i] + residuals[places[i]]);
            knots[draw] = x(knot(values));
        }
        return knots;
    }

    private double[] broken(int knot) {
        double[][] columns = new double[3][size()];
        for (int i = 0; i < size(); i++) {
            columns[0][i] = 1;
            columns[1][i] = Math.min(doublings[i] - doublings[knot], 0);
            columns[2][i] = Math.max(doublings[i] - doublings[knot], 0);
        }
        double[] beta = LinearRegression.fit(y, columns)
                .map(LinearRegression::coefficients)
                .value()
                .orElse(new double[3]);
        double[] fitted = new double[size()];
        Arrays.setAll(fitted, i -> beta[0] + beta[1] * columns[1][i] + beta[2] * columns[2][i]);
        return fitted;
    }

    /**
     * The place of the largest {@code |S_k|}, {@code S_k = Σ_{i≤k} (dᵢ − d̄) Δlᵢ} with dᵢ the slopes between neighbours: the
     * cumulative sum of slopes less their mean, which is the height above the chord.
     */
    int cusum() {
        int n = size();
        double chord = (y[n - 1] - y[0]) / (doublings[n - 1] - doublings[0]);
        int best = 0;
        double most = 0;
        for (int k = 0; k < n; k++) {
            double height = Math.abs(y[k] - y[0] - chord * (doublings[k] - doublings[0]));
            if (height > most) {
                most = height;
                best = k;
            }
        }
        return best;
    }
}
