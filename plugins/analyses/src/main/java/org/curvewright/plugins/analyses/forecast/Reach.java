package org.curvewright.plugins.analyses.forecast;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.curvewright.numerics.math.Elementary;
import org.curvewright.spi.Decimal;
import org.curvewright.spi.data.Variable;

/**
 * How far a point lies outside runs. In one covariate x of runs that span [a, b] it is {@code log₁₀(x/b)} above them,
 * {@code log₁₀(a/x)} below and 0 between; the reach is the largest over the covariates. A value that is not positive has no
 * decades, so it is passed over.
 *
 * @param along every covariate that one of the laws has, and the one that orders the runs
 */
record Reach(RunTable table, List<String> along) {

    private static final double LN_10 = 2.302585092994046;

    /**
     * In one covariate.
     *
     * @param decades outside the runs
     * @param span decades from the smallest of them to the largest
     */
    record Beyond(String covariate, double decades, double span) {}

    static Reach of(RunTable table, Forecaster forecaster) {
        Stream<String> covariates = forecaster.laws().stream()
                .flatMap(law -> law.law().whole().request().dataset().covariates().stream())
                .map(Variable::name);
        return new Reach(
                table,
                Stream.concat(Stream.of(table.by()), covariates).distinct().toList());
    }

    /** Of the {@code count} smallest runs, covariate by covariate, the one that orders them first. */
    List<Beyond> beyond(Point point, int count) {
        return along.stream().flatMap(symbol -> in(symbol, point, count)).toList();
    }

    /** The covariate in which the point lies farthest outside; of equals the first. */
    Beyond farthest(Point point, int count) {
        return beyond(point, count).stream()
                .reduce((one, other) -> other.decades() > one.decades() ? other : one)
                .orElse(new Beyond(table.by(), 0, 0));
    }

    /** Such as {@code 2.49 decades beyond the runs fitted (in D)}; always with the covariate, since rival laws have others. */
    String said(Point point, int count) {
        Beyond farthest = farthest(point, count);
        return Decimal.fixed(farthest.decades(), 2) + " decades beyond the runs fitted"
                + (farthest.decades() > 0 ? " (in " + farthest.covariate() + ")" : "");
    }

    private Stream<Beyond> in(String symbol, Point point, int count) {
        double[] sizes = Arrays.stream(table.smallest(count))
                .mapToObj(row -> table.points().get(row).value(symbol))
                .flatMapToDouble(OptionalDouble::stream)
                .filter(value -> value > 0)
                .sorted()
                .toArray();
        double value = point.value(symbol).orElse(0);
        if (sizes.length == 0 || !(value > 0)) {
            return Stream.empty();
        }
        double below = decades(value, sizes[0]);
        double above = decades(sizes[sizes.length - 1], value);
        return Stream.of(
                new Beyond(symbol, Math.max(0, Math.max(below, above)), decades(sizes[0], sizes[sizes.length - 1])));
    }

    private static double decades(double from, double to) {
        return (Elementary.log(to) - Elementary.log(from)) / LN_10;
    }
}
