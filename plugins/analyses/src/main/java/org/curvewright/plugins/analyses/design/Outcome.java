package org.curvewright.plugins.analyses.design;

import java.util.Arrays;
import java.util.List;
import org.curvewright.numerics.statistics.Quantiles;
import org.curvewright.spi.inference.Interval;

/**
 * What simulated worlds of a design gave, a row a world whose refit has a law and a column a function of it.
 *
 * @param values the functions' values
 * @param widths of their intervals: infinite where an end is open, NaN where there is no interval
 * @param atBound how many of these laws lie on a bound
 * @param failed worlds without a law
 */
record Outcome(List<double[]> values, List<double[]> widths, int atBound, int failed) {

    static double width(Interval interval) {
        if (interval.lower().isPresent() && interval.upper().isPresent()) {
            return interval.upper().getAsDouble() - interval.lower().getAsDouble();
        }
        boolean open = interval.lower().isPresent()
                || interval.upper().isPresent()
                || interval.notices().stream().anyMatch(notice -> notice.code().equals("UNBOUNDED"));
        return open ? Double.POSITIVE_INFINITY : Double.NaN;
    }

    /** The median width of the intervals that exist: NaN where half of them are open, or where there is none. */
    double interval(int function) {
        double[] sorted = existing(function);
        double median = sorted.length == 0 || Double.isInfinite(sorted[sorted.length / 2])
                ? Double.NaN
                : Quantiles.ofSorted(sorted, 0.5);
        return Double.isFinite(median) ? median : Double.NaN;
    }

    /** The share of the intervals that have an open end; NaN where there is none. */
    double open(int function) {
        double[] existing = existing(function);
        return (double) Arrays.stream(existing).filter(Double::isInfinite).count() / existing.length;
    }

    private double[] existing(int function) {
        return widths.stream()
                .mapToDouble(row -> row[function])
                .filter(width -> !Double.isNaN(width))
                .sorted()
                .toArray();
    }

    /** The distance between the ends that hold the middle {@code level} of the values: how far estimates scatter. */
    double spread(int function, double level) {
        double[] sorted =
                values.stream().mapToDouble(row -> row[function]).sorted().toArray();
        if (sorted.length < 2) {
            return Double.NaN;
        }
        double tail = (1 - level) / 2;
        return Quantiles.ofSorted(sorted, 1 - tail) - Quantiles.ofSorted(sorted, tail);
    }
}
