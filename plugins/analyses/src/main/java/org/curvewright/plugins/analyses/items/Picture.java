package org.curvewright.plugins.analyses.items;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;
import org.curvewright.spi.analysis.Value.Lane;
import org.curvewright.spi.inference.Interval;

/** Points of a picture as they come, then a series of them that asks to be drawn. */
public final class Picture {

    private final List<Point> points = new ArrayList<>();
    private final String across;
    private final String acrossUnit;
    private final String up;
    private final String upUnit;

    private record Point(String series, String row, double x, double y, double lower, double upper) {}

    /**
     * @param across the lane of x, such as {@code x (log): model size}
     * @param up the lane of y, such as {@code y (line): accuracy}
     */
    public Picture(String across, String acrossUnit, String up, String upUnit) {
        this.across = across;
        this.acrossUnit = acrossUnit;
        this.up = up;
        this.upUnit = upUnit;
    }

    public void point(String series, double x, double y) {
        points.add(new Point(series, "", x, y, Double.NaN, Double.NaN));
    }

    public void point(String series, double x, double y, Interval interval) {
        points.add(new Point(series, "", x, y, end(interval.lower()), end(interval.upper())));
    }

    /** A point with a row of its own. */
    public void row(String series, String row, double y, Interval interval) {
        points.add(new Point(series, row, 0, y, end(interval.lower()), end(interval.upper())));
    }

    /** The same of a value without an interval. */
    public void row(String series, String row, double y) {
        points.add(new Point(series, row, 0, y, Double.NaN, Double.NaN));
    }

    private static double end(OptionalDouble end) {
        return end.orElse(Double.NaN);
    }

    /** Nothing is drawn of nothing. */
    public void write(Findings findings, String name) {
        List<Point> known =
                points.stream().filter(point -> Double.isFinite(point.y())).toList();
        if (known.isEmpty()) {
            return;
        }
        boolean rows = known.stream().noneMatch(point -> point.row().isEmpty());
        List<Lane> lanes = new ArrayList<>();
        lanes.add(
                rows
                        ? Lane.labels(across, known.stream().map(Point::row).toList())
                        : lane(known, across, acrossUnit, Point::x));
        lanes.add(lane(known, up, upUnit, Point::y));
        if (known.stream().anyMatch(point -> Double.isFinite(point.lower()) || Double.isFinite(point.upper()))) {
            lanes.add(lane(known, "lower", upUnit, Point::lower));
            lanes.add(lane(known, "upper", upUnit, Point::upper));
        }
        if (known.stream().anyMatch(point -> !point.series().isEmpty())) {
            lanes.add(Lane.labels("series", known.stream().map(Point::series).toList()));
        }
        findings.series(name, lanes.toArray(Lane[]::new));
    }

    private static Lane lane(List<Point> points, String name, String unit, ToDoubleFunction<Point> of) {
        return Lane.numbers(name, unit, points.stream().mapToDouble(of).toArray());
    }
}
