package org.curvewright.plugins.reports.figures;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.curvewright.plugins.reports.plot.Point;
import org.curvewright.plugins.reports.plot.Span;
import org.curvewright.spi.analysis.Value;
import org.curvewright.spi.analysis.Value.Lane;

/**
 * The grid of a forecast along one covariate.
 *
 * @param along the name of its lane
 */
record GridSeries(List<Lane> lanes, String along) {

    static Optional<GridSeries> of(Value value, String along) {
        return value instanceof Value.Series series
                ? Optional.of(new GridSeries(series.lanes(), along))
                        .filter(grid -> grid.has(along) && grid.has("value"))
                : Optional.empty();
    }

    private boolean has(String name) {
        return lanes.stream()
                .anyMatch(lane -> lane.name().equals(name) && !lane.numbers().isEmpty());
    }

    /** Whether there is a value anywhere: a forecast may be withheld throughout. */
    boolean isGiven() {
        return line().stream().anyMatch(point -> Double.isFinite(point.y()));
    }

    List<Point> line() {
        return indices().mapToObj(i -> new Point(x(i), at("value", i))).toList();
    }

    /** @param kind {@code confidence} or {@code prediction} */
    List<Span> spans(String kind) {
        return indices()
                .mapToObj(i -> new Span(x(i), at(kind + "-lower", i), at(kind + "-upper", i)))
                .toList();
    }

    /** Where the calibrated horizon lies, read between two points; empty where the grid ends before it. */
    OptionalDouble horizon() {
        return IntStream.range(1, size())
                .filter(i -> at("beyond-horizon", i - 1) <= 0 && at("beyond-horizon", i) > 0)
                .mapToDouble(i -> {
                    double near = at("beyond-horizon", i - 1);
                    double share = near / (near - at("beyond-horizon", i));
                    return x(i - 1) * StrictMath.pow(x(i) / x(i - 1), share);
                })
                .findFirst();
    }

    private IntStream indices() {
        return IntStream.range(0, size());
    }

    private int size() {
        return lane(along).size();
    }

    private double x(int i) {
        return lane(along).get(i);
    }

    /** NaN where there is no number. */
    private double at(String name, int i) {
        List<Double> numbers = lane(name);
        return i < numbers.size() ? numbers.get(i) : Double.NaN;
    }

    private List<Double> lane(String name) {
        return lanes.stream()
                .filter(lane -> lane.name().equals(name))
                .findFirst()
                .map(Lane::numbers)
                .orElse(List.of());
    }
}
