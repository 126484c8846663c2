package org.curvewright.plugins.analyses.coverage;

import java.util.Arrays;
import java.util.List;
import org.curvewright.numerics.statistics.Quantiles;
import org.curvewright.numerics.statistics.ScoreInterval;

/**
 * How one inference did on one function over all worlds.
 *
 * @param worlds those with an interval
 * @param covered those whose interval contains the truth
 * @param below those whose truth lies below the interval
 * @param above those whose truth lies above it
 * @param open those whose interval has an open end
 * @param width the median width, open ones being infinitely wide
 */
record Tally(int worlds, int covered, int below, int above, int open, double width) {

    /** How sure the simulation must be before it blames an interval. */
    static final double SURE = 0.99;

    static Tally of(List<double[]> rows, int at) {
        double[] places = rows.stream()
                .mapToDouble(row -> row[at])
                .filter(place -> !Double.isNaN(place))
                .toArray();
        double[] widths = rows.stream()
                .filter(row -> !Double.isNaN(row[at]))
                .mapToDouble(row -> Double.isNaN(row[at + 1]) ? Double.POSITIVE_INFINITY : row[at + 1])
                .sorted()
                .toArray();
        return new Tally(
                places.length,
                count(places, Trial.INSIDE),
                count(places, Trial.BELOW),
                count(places, Trial.ABOVE),
                count(widths, Double.POSITIVE_INFINITY),
                median(widths));
    }

    private static int count(double[] values, double wanted) {
        return (int) Arrays.stream(values).filter(value -> value == wanted).count();
    }

    private static double median(double[] sorted) {
        return sorted.length == 0 || Double.isInfinite(sorted[sorted.length / 2])
                ? Double.NaN
                : Quantiles.ofSorted(sorted, 0.5);
    }

    /** c/m. */
    double coverage() {
        return (double) covered / worlds;
    }

    /** √(p(1 − p)/m), the Monte-Carlo error; p no nearer 0 or 1 than half a world, since none missed does not mean none will. */
    double error() {
        double half = 0.5 / worlds;
        double share = Math.max(half, Math.min(1 - half, coverage()));
        return Math.sqrt(share * (1 - share) / worlds);
    }

    /** The lower end of Wilson's score interval of the coverage. */
    double lower() {
        return ScoreInterval.of(coverage(), worlds, SURE).lower();
    }

    double upper() {
        return ScoreInterval.of(coverage(), worlds, SURE).upper();
    }
}
