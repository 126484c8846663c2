package org.curvewright.spi.data;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Points along which a law is drawn: evenly spaced in the logarithm of the first covariate over the observations and a
 * little beyond, the other covariates interpolated between the observations. There are none where the observations do
 * not lie along one line: two share a first covariate or have several values of another, or they are of several groups; nor
 * where a covariate is not positive.
 */
public final class CurveGrid {

    private static final int POINTS = 41;
    private static final double BEYOND = 1.3;

    private final double[][] columns;

    private CurveGrid(double[][] columns) {
        this.columns = columns;
    }

    public static Optional<CurveGrid> along(Dataset data) {
        Rows rows = data.rows();
        if (rows.covariates() == 0
                || data.size() < 2
                || Arrays.stream(rows.group()).distinct().count() > 1) {
            return Optional.empty();
        }
        Integer[] order = IntStream.range(0, data.size()).boxed().toArray(Integer[]::new);
        Arrays.sort(order, Comparator.comparingDouble(i -> rows.value(0)[i]));
        double first = rows.logarithm(0)[order[0]];
        double last = rows.logarithm(0)[order[order.length - 1]];
        boolean usable = IntStream.range(0, rows.covariates())
                        .allMatch(k -> Arrays.stream(rows.logarithm(k)).allMatch(Double::isFinite))
                && last > first;
        return usable && (rows.covariates() == 1 || isLine(rows, order))
                ? Optional.of(new CurveGrid(interpolate(rows, order)))
                : Optional.empty();
    }

    private static boolean isLine(Rows rows, Integer[] order) {
        return IntStream.range(1, order.length).noneMatch(i -> rows.value(0)[order[i]] == rows.value(0)[order[i - 1]]);
    }

    private static double[][] interpolate(Rows rows, Integer[] order) {
        double from = rows.logarithm(0)[order[0]] - StrictMath.log(BEYOND);
        double to = rows.logarithm(0)[order[order.length - 1]] + StrictMath.log(BEYOND);
        double[][] columns = new double[rows.covariates()][POINTS];
        for (int point = 0; point < POINTS; point++) {
            double x = from + (to - from) * point / (POINTS - 1);
            for (int k = 0; k < columns.length; k++) {
                columns[k][point] = StrictMath.exp(k == 0 ? x : at(rows.logarithm(0), rows.logarithm(k), order, x));
            }
        }
        return columns;
    }

    /** Linear between neighbours, on the outer segments' lines beyond them. */
    private static double at(double[] xs, double[] ys, Integer[] order, double x) {
        int right = 1;
        while (right < order.length - 1 && xs[order[right]] < x) {
            right++;
        }
        int a = order[right - 1];
        int b = order[right];
        return ys[a] + (ys[b] - ys[a]) * (x - xs[a]) / (xs[b] - xs[a]);
    }

    public int size() {
        return POINTS;
    }

    public double at(int covariate, int point) {
        return columns[covariate][point];
    }

    /** One point as a row. */
    public Rows row(int point) {
        return Rows.of(Arrays.stream(columns)
                .map(column -> new double[] {column[point]})
                .toArray(double[][]::new));
    }

    public Rows rows() {
        return Rows.of(columns);
    }

    public double[][] columns() {
        return columns;
    }
}
