package org.curvewright.plugins.analyses.forecast;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.curvewright.numerics.math.Elementary;
import org.curvewright.numerics.statistics.Line;

/**
 * How the training runs choose their other covariates as they grow: {@code ln x = a + b ln(size)}, by least squares.
 *
 * @param by the covariate that is the size
 * @param lines by symbol; a covariate that never varies has slope 0
 * @param scatter the largest distance of a run from its line, in decades
 */
record Design(String by, Map<String, Line> lines, Map<String, Double> scatter) {

    private static final double LN_10 = 2.302585092994046;

    /** Empty where the runs do not vary in size. */
    static Optional<Design> of(RunTable table, int[] rows) {
        List<Point> points = Arrays.stream(rows).mapToObj(table.points()::get).toList();
        double[] sizes = points.stream().mapToDouble(table::logSize).toArray();
        Map<String, Line> lines = new TreeMap<>();
        Map<String, Double> scatter = new TreeMap<>();
        for (String symbol : table.known().keySet()) {
            double[] logs =
                    points.stream().mapToDouble(point -> log(point, symbol)).toArray();
            Optional<Line> line = Line.fit(sizes, logs).value();
            if (line.isEmpty()) {
                return Optional.empty();
            }
            lines.put(symbol, line.get());
            double most = 0;
            for (int i = 0; i < logs.length; i++) {
                most = Math.max(most, Math.abs(logs[i] - line.get().at(sizes[i])) / LN_10);
            }
            scatter.put(symbol, most);
        }
        return Optional.of(new Design(table.by(), lines, scatter));
    }

    private static double log(Point point, String symbol) {
        return Elementary.log(point.value(symbol).orElse(Double.NaN));
    }

    /** The run of that size on the line. */
    Point at(double logSize) {
        Map<String, Double> values = new TreeMap<>();
        lines.forEach((symbol, line) -> values.put(symbol, Elementary.exp(line.at(logSize))));
        return new Point(values);
    }

    /** How far a point is off the line in one covariate, in decades; empty where it does not say. */
    OptionalDouble distance(String symbol, double logSize, Point point) {
        OptionalDouble value = point.value(symbol);
        Line line = Optional.ofNullable(lines.get(symbol)).orElseThrow();
        return value.isPresent()
                ? OptionalDouble.of(Math.abs(Elementary.log(value.getAsDouble()) - line.at(logSize)) / LN_10)
                : value;
    }
}
