package org.curvewright.plugins.analyses.curves;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.BiFunction;
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
    private static final int LEAST_BENT = 8;

    /**
     * The line through one window.
     *
     * @param start its first point
     * @param points how many it holds
     * @param slope per doubling
     * @param upper the one-sided upper bound of the slope
     */
    record Window(int start, int points, double slope, double upper) {}

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
    List<Window> windows(double width, Draws draws) {
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
                                from, part.length, line.slope(), line.slope() + reach(l, part, draws, from))));
            }
        }
        return windows;
    }

    /**
     * How errors of stretches are drawn.
     *
     * @param errors of residuals about a law with such columns
     */
    record Draws(int count, double level, long seed, BiFunction<double[], double[][], ErrorDraws> errors) {}

    /**
     * The level's quantile of slopes of lines through errors of neighbours alone, 0 at least. What a parabola leaves is error: a
     * straight line would also leave the bend of the curve, which is none.
     */
    private static double reach(double[] l, double[] y, Draws draws, int window) {
        int n = l.length;
        double middle = Arrays.stream(l).sum() / n;
        double spread = Arrays.stream(l).map(x -> (x - middle) * (x - middle)).sum();
        double[][] columns = bend(l, middle);
        ErrorDraws errors = draws.errors().apply(left(y, columns), columns);
        double[] slopes = new double[draws.count()];
        for (int draw = 0; draw < slopes.length; draw++) {
            double[] drawn = errors.draw(RandomStream.of(draws.seed(), window, draw));
            double sum = 0;
            for (int i = 0; i < n; i++) {
                sum += (l[i] - middle) * drawn[i];
            }
            slopes[draw] = sum / spread;
        }
        Arrays.sort(slopes);
        return Math.max(0, Quantiles.ofSorted(slopes, draws.level()));
    }

    /** Of a parabola, or of a line where there are too few points for the one to leave anything. */
    private static double[][] bend(double[] l, double middle) {
        double[][] columns = new double[l.length < LEAST_BENT ? 2 : 3][l.length];
        for (int power = 0; power < columns.length; power++) {
            for (int i = 0; i < l.length; i++) {
                columns[power][i] = power == 0 ? 1 : columns[power - 1][i] * (l[i] - middle);
            }
        }
        return columns;
    }

    private static double[] left(double[] y, double[][] columns) {
        double[] coefficients = LinearRegression.fit(y, columns)
                .value()
                .map(LinearRegression::coefficients)
                .orElseGet(() -> new double[columns.length]);
        double[] left = y.clone();
        for (int j = 0; j < columns.length; j++) {
            for (int i = 0; i < left.length; i++) {
                left[i] -= coefficients[j] * columns[j][i];
            }
        }
        return left;
    }

    /**
     * The point where two lines that meet there describe the curve best, the later the flatter of the two: where a rise ends. A
     * better pair whose later line is the steeper marks where a rise begins. Empty where there is no such point.
     */
    OptionalInt knot(double[] values) {
        OptionalInt best = OptionalInt.empty();
        double least = Double.POSITIVE_INFINITY;
        for (int k = 2; k < size() - 2; k++) {
            Optional<LinearRegression> lines =
                    LinearRegression.fit(values, columns(k)).value();
            if (lines.isPresent() && flatter(lines.get()) && lines.get().residualSumOfSquares() < least) {
                least = lines.get().residualSumOfSquares();
                best = OptionalInt.of(k);
            }
        }
        return best;
    }

    private static boolean flatter(LinearRegression lines) {
        return lines.coefficients()[2] < lines.coefficients()[1];
    }

    private double[][] columns(int knot) {
        double[][] columns = new double[3][size()];
        for (int i = 0; i < size(); i++) {
            columns[0][i] = 1;
            columns[1][i] = Math.min(doublings[i] - doublings[knot], 0);
            columns[2][i] = Math.max(doublings[i] - doublings[knot], 0);
        }
        return columns;
    }

    /**
     * The place of the largest {@code S_k} above 0, {@code S_k = Σ_{i≤k} (dᵢ − d̄) Δlᵢ} with dᵢ the slopes between neighbours: the
     * cumulative sum of slopes less their mean, which is the height above the chord; empty where the
     * curve lies nowhere above it.
     */
    OptionalInt cusum() {
        int n = size();
        double chord = (y[n - 1] - y[0]) / (doublings[n - 1] - doublings[0]);
        OptionalInt best = OptionalInt.empty();
        double most = 0;
        for (int k = 0; k < n; k++) {
            double height = y[k] - y[0] - chord * (doublings[k] - doublings[0]);
            if (height > most) {
                most = height;
                best = OptionalInt.of(k);
            }
        }
        return best;
    }
}
