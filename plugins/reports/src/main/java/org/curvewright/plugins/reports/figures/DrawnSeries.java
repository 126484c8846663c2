package org.curvewright.plugins.reports.figures;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.curvewright.plugins.reports.plot.Axis;
import org.curvewright.plugins.reports.plot.Point;
import org.curvewright.spi.analysis.DrawnLane;
import org.curvewright.spi.analysis.DrawnLane.Role;
import org.curvewright.spi.analysis.Value;

/** A series that asks to be drawn, by the convention of {@link DrawnLane}. */
record DrawnSeries(String title, DrawnLane x, DrawnLane y, Map<Role, DrawnLane> others) {

    private static final double WIDE = 100;

    /** Sizes and budgets are thought of in factors. */
    private static final double WIDE_SIZES = 8;

    private static final Set<String> SIZES = Set.of("N", "D", "C");

    static Optional<DrawnSeries> of(String title, Value value) {
        if (!(value instanceof Value.Series series)) {
            return Optional.empty();
        }
        Optional<DrawnLane> x = DrawnLane.of(series, Role.X);
        Optional<DrawnLane> y = DrawnLane.of(series, Role.Y)
                .filter(lane -> !lane.lane().numbers().isEmpty());
        Map<Role, DrawnLane> others = new LinkedHashMap<>();
        series.lanes().stream()
                .flatMap(lane -> DrawnLane.of(lane).stream())
                .forEach(lane -> others.putIfAbsent(lane.role(), lane));
        return x.isPresent() && y.isPresent()
                ? Optional.of(new DrawnSeries(title, x.get(), y.get(), others))
                : Optional.empty();
    }

    boolean byRows() {
        return x.lane().numbers().isEmpty();
    }

    boolean joined() {
        return y.hints().contains(DrawnLane.LINE);
    }

    int size() {
        int names = byRows() ? x.lane().labels().size() : x.lane().numbers().size();
        return Math.min(names, y.lane().numbers().size());
    }

    /** The points of each series, in the order of their first. */
    Map<String, List<Integer>> series() {
        Map<String, List<Integer>> members = new LinkedHashMap<>();
        IntStream.range(0, size())
                .forEach(i -> members.computeIfAbsent(text(Role.SERIES, i), name -> new ArrayList<>())
                        .add(i));
        return members;
    }

    /** The names of the rows, each once. */
    List<String> rows() {
        return x.lane().labels().stream().distinct().toList();
    }

    int row(int i) {
        return rows().indexOf(x.lane().labels().get(i));
    }

    double x(int i) {
        return x.lane().numbers().get(i);
    }

    double y(int i) {
        return y.lane().numbers().get(i);
    }

    Point point(int i) {
        return new Point(x(i), y(i));
    }

    double at(Role role, int i) {
        DrawnLane lane = others.get(role);
        return lane != null && i < lane.lane().numbers().size()
                ? lane.lane().numbers().get(i)
                : Double.NaN;
    }

    boolean hasInterval() {
        return others.containsKey(Role.LOWER) && others.containsKey(Role.UPPER);
    }

    private String text(Role role, int i) {
        DrawnLane lane = others.get(role);
        return lane != null && i < lane.lane().labels().size()
                ? Words.plain(lane.lane().labels().get(i))
                : "";
    }

    Axis axis(DrawnLane lane) {
        String label = Axes.named(
                lane.words().isEmpty() ? lane.role() == Role.X ? "x" : "" : lane.words(),
                lane.lane().unit());
        double[] values = lane.lane().numbers().stream()
                .mapToDouble(Double::doubleValue)
                .filter(Double::isFinite)
                .toArray();
        return isLogarithmic(lane, values) ? Axes.logarithmic(label, lane.lane().unit()) : Axis.linear(label);
    }

    private static boolean isLogarithmic(DrawnLane lane, double[] values) {
        double least = java.util.Arrays.stream(values).min().orElse(0);
        double most = java.util.Arrays.stream(values).max().orElse(0);
        boolean size = SIZES.contains(lane.words());
        boolean wide =
                most >= (size ? WIDE_SIZES : WIDE) * least && !lane.hints().contains(DrawnLane.LINEAR);
        return least > 0 && (lane.hints().contains(DrawnLane.LOG) || wide);
    }
}
