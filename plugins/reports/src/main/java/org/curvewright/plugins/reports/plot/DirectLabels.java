package org.curvewright.plugins.reports.plot;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Names of lines written at the lines themselves. A line is named so in every panel that it is drawn in or in none, and then
 * the legend tells it: where lines lie close, a name beside one could be read as that of another.
 */
record DirectLabels(List<Placed> placed) {

    /** In more panels than these, names at every line repeat more than they tell. */
    private static final int MOST_PANELS = 4;

    private static final int STEPS = 24;
    private static final double NEAR = 2;
    private static final double ASCENT = 0.75;
    private static final double DESCENT = 0.25;
    private static final double RADIUS = 3;

    /** How much farther than its own line any other must be. */
    private static final double CLEARER = 2.2;

    static final DirectLabels NONE = new DirectLabels(List.of());

    /**
     * @param box what the name covers
     * @param baseline where it begins
     */
    record Placed(Mark.Line line, Box box, Point baseline) {}

    Set<String> names() {
        return placed.stream().map(label -> label.line().label()).collect(Collectors.toSet());
    }

    static DirectLabels of(List<Cell> cells, Look look) {
        boolean remarked = cells.stream()
                .flatMap(cell -> cell.frame().panel().marks().stream())
                .anyMatch(Mark.Remark.class::isInstance);
        if (cells.size() > MOST_PANELS || remarked) {
            return NONE;
        }
        List<Placed> all = new ArrayList<>();
        Set<String> crowded = new LinkedHashSet<>();
        for (Cell cell : cells) {
            List<Mark.Line> lines = named(cell.frame().panel());
            List<Placed> here = new DirectLabelling(cell.frame(), look).of(lines);
            lines.stream()
                    .filter(line ->
                            here.stream().noneMatch(label -> label.line().equals(line)))
                    .forEach(line -> crowded.add(line.label()));
            all.addAll(here);
        }
        return new DirectLabels(all).keeping(name -> !crowded.contains(name));
    }

    DirectLabels keeping(Predicate<String> names) {
        return new DirectLabels(placed.stream()
                .filter(label -> names.test(label.line().label()))
                .toList());
    }

    /** Lines of laws; rows of intervals and lines to compare with are something else. */
    private static List<Mark.Line> named(Panel panel) {
        return panel.y().isCategorical()
                ? List.of()
                : panel.marks().stream()
                        .filter(mark ->
                                mark instanceof Mark.Line && !mark.label().isEmpty())
                        .map(Mark.Line.class::cast)
                        .toList();
    }

    void paint(Canvas canvas, Look look) {
        placed.forEach(label -> canvas.text(
                label.line().label(),
                label.baseline(),
                look.text(),
                look.of(label.line().style().tone()),
                Anchor.START));
    }

    /** The names of one panel. */
    private record DirectLabelling(Frame frame, Look look) {

        List<Placed> of(List<Mark.Line> lines) {
            List<Placed> placed = new ArrayList<>();
            for (Mark.Line line : lines) {
                candidates(line)
                        .filter(candidate -> fits(candidate, placed))
                        .findFirst()
                        .ifPresent(placed::add);
            }
            return placed;
        }

        /** From the right end leftwards, above the line and below it. */
        private Stream<Placed> candidates(Mark.Line line) {
            double width = look.text().width(line.label());
            Box inside = frame.box();
            return IntStream.range(0, STEPS)
                    .mapToObj(step -> inside.right() - width - NEAR - step * (inside.width() - width) / STEPS)
                    .flatMap(left ->
                            Stream.of(true, false).flatMap(above -> candidate(line, left, width, above).stream()));
        }

        private Optional<Placed> candidate(Mark.Line line, double left, double width, boolean above) {
            double[] heights = heights(line, left, left + width);
            if (heights.length == 0) {
                return Optional.empty();
            }
            double size = look.text().size();
            double edge = java.util.Arrays.stream(heights)
                    .reduce(above ? Math::min : Math::max)
                    .orElseThrow();
            double baseline =
                    above ? edge - look.scaled(NEAR) - DESCENT * size : edge + look.scaled(NEAR) + ASCENT * size;
            Box box = new Box(left, baseline - ASCENT * size, width, (ASCENT + DESCENT) * size);
            return Optional.of(new Placed(line, box, new Point(left, baseline)));
        }

        private boolean fits(Placed candidate, List<Placed> others) {
            Box box = candidate.box();
            Box inside = frame.box();
            boolean within = box.x() >= inside.x()
                    && box.right() <= inside.right()
                    && box.y() >= inside.y()
                    && box.bottom() <= inside.bottom();
            return within
                    && others.stream().noneMatch(other -> overlap(box, other.box()))
                    && points().noneMatch(point -> overlap(box, around(point)))
                    && others(candidate.line()).allMatch(line -> farther(line, candidate));
        }

        private Stream<Point> points() {
            return frame.panel().marks().stream()
                    .filter(Mark.Points.class::isInstance)
                    .flatMap(mark -> ((Mark.Points) mark).points().stream())
                    .map(frame::at)
                    .filter(Point::isFinite);
        }

        private Box around(Point point) {
            double radius = look.scaled(RADIUS);
            return new Box(point.x() - radius, point.y() - radius, 2 * radius, 2 * radius);
        }

        private Stream<Mark.Line> others(Mark.Line own) {
            return frame.panel().marks().stream()
                    .filter(mark -> mark instanceof Mark.Line && mark != own)
                    .map(Mark.Line.class::cast);
        }

        /** Whether another line runs clear of a name, by more than the name's own line does. */
        private boolean farther(Mark.Line other, Placed candidate) {
            Box box = candidate.box();
            double own = gap(heights(candidate.line(), box.x(), box.right()), box);
            double[] heights = heights(other, box.x(), box.right());
            boolean above = java.util.Arrays.stream(heights).allMatch(y -> y < box.y());
            boolean below = java.util.Arrays.stream(heights).allMatch(y -> y > box.bottom());
            return heights.length == 0 || ((above || below) && gap(heights, box) > CLEARER * own);
        }

        /** From a name to the nearest point of a line over or under it. */
        private static double gap(double[] heights, Box box) {
            double middle = box.y() + box.height() / 2;
            return java.util.Arrays.stream(heights)
                    .map(y -> Math.abs(y - middle))
                    .min()
                    .orElse(0);
        }

        /** A line's heights between two places, at its own points and at both ends; none where it does not span them. */
        private double[] heights(Mark.Line line, double from, double to) {
            List<Point> at = line.points().stream()
                    .map(frame::at)
                    .filter(Point::isFinite)
                    .toList();
            if (at.isEmpty() || at.get(0).x() > from || at.get(at.size() - 1).x() < to) {
                return new double[0];
            }
            Set<Double> heights = new LinkedHashSet<>();
            for (int i = 1; i < at.size(); i++) {
                Point one = at.get(i - 1);
                Point two = at.get(i);
                if (two.x() >= from && one.x() <= to && two.x() > one.x()) {
                    heights.add(between(one, two, Math.max(from, one.x())));
                    heights.add(between(one, two, Math.min(to, two.x())));
                }
            }
            return heights.stream().mapToDouble(Double::doubleValue).toArray();
        }

        private static double between(Point one, Point two, double x) {
            return one.y() + (x - one.x()) / (two.x() - one.x()) * (two.y() - one.y());
        }

        private static boolean overlap(Box one, Box other) {
            return one.x() < other.right()
                    && other.x() < one.right()
                    && one.y() < other.bottom()
                    && other.y() < one.bottom();
        }
    }
}
