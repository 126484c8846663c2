package org.curvewright.plugins.analyses.testtime;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;
import org.curvewright.numerics.math.Elementary;
import org.curvewright.numerics.statistics.Line;
import org.curvewright.numerics.statistics.LinearRegression;

/**
 * Coverage as a surface over model size N and samples k, for problems that count so often each: {@code z = ln(−ln c)} on a
 * grid of k, between whose points z is straight in ln k.
 */
final class IsoCoverage {

    private static final int POINTS = 40;
    private static final int LEVELS = 9;

    private final double[] sizes;
    private final double[] logTries;
    /** Pass@k by model, grid point and problem. */
    private final double[][][] each;

    IsoCoverage(PassCounts counts) {
        sizes = Arrays.stream(counts.sizes()).map(Elementary::log).toArray();
        double step = Elementary.log(counts.most()) / (POINTS - 1);
        long[] tries = LongStream.range(0, POINTS)
                .map(i -> Math.min(counts.most(), Math.round(Elementary.exp(i * step))))
                .distinct()
                .toArray();
        logTries = Arrays.stream(tries).mapToDouble(Elementary::log).toArray();
        each = new double[sizes.length][tries.length][];
        for (int m = 0; m < sizes.length; m++) {
            for (int j = 0; j < tries.length; j++) {
                each[m][j] = counts.passAtK(m, tries[j]);
            }
        }
    }

    /** One model's coverage along k. */
    double[] coverage(int model, int[] counts) {
        return Arrays.stream(each[model])
                .mapToDouble(values -> mean(values, counts))
                .toArray();
    }

    private static double mean(double[] values, int[] counts) {
        double sum = 0;
        double n = 0;
        for (int i = 0; i < values.length; i++) {
            sum += counts[i] * values[i];
            n += counts[i];
        }
        return sum / n;
    }

    double[] logTries() {
        return logTries.clone();
    }

    /** ln k at which a model's coverage reaches a level; NaN where it does not within the samples drawn. */
    double logTriesAt(double[] coverage, double level) {
        for (int j = 0; j < coverage.length; j++) {
            if (coverage[j] >= level) {
                return j == 0 ? coverage[j] == level ? logTries[j] : Double.NaN : between(coverage, j, level);
            }
        }
        return Double.NaN;
    }

    private double between(double[] coverage, int j, double level) {
        double below = transformed(coverage[j - 1]);
        double above = transformed(coverage[j]);
        double wanted = transformed(level);
        if (!Double.isFinite(below) || !Double.isFinite(above)) {
            return Double.NaN;
        }
        return logTries[j - 1] + (wanted - below) / (above - below) * (logTries[j] - logTries[j - 1]);
    }

    private static double transformed(double coverage) {
        return Elementary.log(-Elementary.log(coverage));
    }

    /** Levels that at least two models reach within their samples, evenly spaced in ln(−ln c). */
    double[] levels(int[] counts) {
        double[][] curves = curves(counts);
        double[] first = new double[curves.length];
        double[] last = new double[curves.length];
        Arrays.setAll(first, m -> curves[m][0]);
        Arrays.setAll(last, m -> curves[m][curves[m].length - 1]);
        Arrays.sort(first);
        Arrays.sort(last);
        if (curves.length < 2) {
            return new double[0];
        }
        double from = transformed(first[1]);
        double to = transformed(Math.min(last[last.length - 2], 1 - 1e-9));
        if (!(from > to) || !Double.isFinite(from)) {
            return new double[0];
        }
        double[] levels = new double[LEVELS];
        Arrays.setAll(levels, i -> Elementary.exp(-Elementary.exp(from + (to - from) * (i + 1) / (LEVELS + 1))));
        return levels;
    }

    private double[][] curves(int[] counts) {
        double[][] curves = new double[sizes.length][];
        Arrays.setAll(curves, m -> coverage(m, counts));
        return curves;
    }

    /** d ln k/d ln N at constant coverage: the mean over levels of the slope of ln k(c) on ln N; NaN where none has one. */
    double rate(double[] levels, int[] counts) {
        double[][] curves = curves(counts);
        double sum = 0;
        int used = 0;
        for (double level : levels) {
            List<Double> x = new ArrayList<>();
            List<Double> y = new ArrayList<>();
            for (int m = 0; m < curves.length; m++) {
                double k = logTriesAt(curves[m], level);
                if (Double.isFinite(k)) {
                    x.add(sizes[m]);
                    y.add(k);
                }
            }
            double slope = Line.fit(Doubles.of(x), Doubles.of(y))
                    .value()
                    .map(Line::slope)
                    .orElse(Double.NaN);
            if (Double.isFinite(slope)) {
                sum += slope;
                used++;
            }
        }
        return used == 0 ? Double.NaN : sum / used;
    }

    /** −ln c = a₀ N^−g k^−b by least squares of its logarithm: {ln a₀, g, b}; NaN where coverage is 0 or 1 throughout. */
    double[] surface(int[] counts) {
        List<Double> z = new ArrayList<>();
        List<Double> n = new ArrayList<>();
        List<Double> k = new ArrayList<>();
        double[][] curves = curves(counts);
        for (int m = 0; m < curves.length; m++) {
            for (int j = 0; j < logTries.length; j++) {
                double value = transformed(curves[m][j]);
                if (Double.isFinite(value)) {
                    z.add(value);
                    n.add(sizes[m]);
                    k.add(logTries[j]);
                }
            }
        }
        double[] one = new double[z.size()];
        Arrays.fill(one, 1);
        return LinearRegression.fit(Doubles.of(z), one, Doubles.of(n), Doubles.of(k))
                .value()
                .map(found ->
                        new double[] {found.coefficients()[0], -found.coefficients()[1], -found.coefficients()[2]})
                .orElseGet(() -> new double[] {Double.NaN, Double.NaN, Double.NaN});
    }
}
