package org.curvewright.plugins.reports.plot;

import java.util.List;
import java.util.function.Function;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/**
 * Which part of its axes a panel shows: all that was measured, and of laws, bands and intervals as much as does not make the
 * measured small, since a law that the data do not determine may run anywhere. Where every row is a thing with its interval,
 * intervals of the usual length are seen whole.
 */
record Extent(Range x, Range y) {

    private static final double FURTHEST = 0.35;
    private static final double MARGIN = 0.05;
    private static final double WORDS = 0.25;
    private static final double HALF_ROW = 0.6;

    static Extent of(Panel panel) {
        boolean bars = panel.marks().stream().anyMatch(Mark.Bars.class::isInstance);
        return new Extent(
                along(panel.x(), panel.marks(), Extent::across, bars ? WORDS : MARGIN),
                along(panel.y(), panel.marks(), Extent::up, MARGIN));
    }

    private static Range along(Axis axis, List<Mark> marks, Function<Mark, DoubleStream> coordinates, double above) {
        if (axis.isCategorical()) {
            return new Range(-HALF_ROW, axis.categories().size() - 1 + HALF_ROW);
        }
        double[] measured = places(axis, marks.stream().filter(Extent::isMeasured), coordinates);
        double[] all = places(axis, marks.stream(), coordinates);
        if (measured.length == 0) {
            return Range.of(all).wider(MARGIN, above);
        }
        Range core = Range.of(measured);
        double room = Math.max(FURTHEST, rowIntervals(axis, marks) / core.length());
        Range shown = core.and(core.wider(room, room).clip(Range.of(all)));
        return shown.wider(MARGIN, above);
    }

    /** The longest of the shorter three quarters of the horizontal strokes, which mark intervals of rows. */
    private static double rowIntervals(Axis axis, List<Mark> marks) {
        double[] lengths = marks.stream()
                .filter(mark -> mark instanceof Mark.Line line
                        && line.points().size() == 2
                        && line.points().get(0).y() == line.points().get(1).y())
                .mapToDouble(mark -> {
                    List<Point> ends = ((Mark.Line) mark).points();
                    return axis.ruler(ends.get(1).x()) - axis.ruler(ends.get(0).x());
                })
                .filter(Double::isFinite)
                .sorted()
                .toArray();
        return lengths.length == 0 ? 0 : lengths[(lengths.length * 3 - 1) / 4];
    }

    /** The places that a panel's marks take. */
    static Stream<Point> drawn(Panel panel) {
        return panel.marks().stream().flatMap(Extent::points);
    }

    private static double[] places(Axis axis, Stream<Mark> marks, Function<Mark, DoubleStream> coordinates) {
        return marks.flatMapToDouble(coordinates)
                .map(axis::ruler)
                .filter(Double::isFinite)
                .toArray();
    }

    private static boolean isMeasured(Mark mark) {
        return mark instanceof Mark.Points || mark instanceof Mark.Bars || mark instanceof Mark.Room;
    }

    private static DoubleStream across(Mark mark) {
        if (mark instanceof Mark.Reference line) {
            return line.vertical() ? DoubleStream.of(line.at()) : DoubleStream.empty();
        }
        DoubleStream points = points(mark).mapToDouble(Point::x);
        return mark instanceof Mark.Bars ? DoubleStream.concat(DoubleStream.of(0), points) : points;
    }

    private static DoubleStream up(Mark mark) {
        if (mark instanceof Mark.Reference line) {
            return line.vertical() ? DoubleStream.empty() : DoubleStream.of(line.at());
        }
        return points(mark).mapToDouble(Point::y);
    }

    private static Stream<Point> points(Mark mark) {
        if (mark instanceof Mark.Line line) {
            return line.points().stream();
        }
        if (mark instanceof Mark.Points points) {
            return points.points().stream();
        }
        if (mark instanceof Mark.Room room) {
            return room.points().stream();
        }
        if (mark instanceof Mark.Bars bars) {
            return bars.bars().stream();
        }
        if (mark instanceof Mark.Band band) {
            return ends(band.spans());
        }
        return mark instanceof Mark.Whiskers whiskers ? ends(whiskers.spans()) : Stream.empty();
    }

    private static Stream<Point> ends(List<Span> spans) {
        return spans.stream()
                .flatMap(span -> Stream.of(new Point(span.x(), span.lower()), new Point(span.x(), span.upper())));
    }
}
