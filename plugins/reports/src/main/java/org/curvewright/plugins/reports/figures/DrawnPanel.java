package org.curvewright.plugins.reports.figures;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.curvewright.plugins.reports.plot.Axis;
import org.curvewright.plugins.reports.plot.Mark;
import org.curvewright.plugins.reports.plot.Panel;
import org.curvewright.plugins.reports.plot.Point;
import org.curvewright.plugins.reports.plot.Span;
import org.curvewright.plugins.reports.plot.Style;
import org.curvewright.spi.analysis.DrawnLane.Role;

/** The panel of a series that asks to be drawn: points, lines with bands, or a row a name. */
record DrawnPanel(DrawnSeries drawn) {

    private static final double ROW = 0.7;

    /** What is called so is a curve, beside points of what was observed. */
    private static final String LAW = "law";

    Panel panel() {
        List<Mark> marks = new ArrayList<>();
        Map<String, List<Integer>> series = drawn.series();
        int k = 0;
        for (Map.Entry<String, List<Integer>> entry : series.entrySet()) {
            Style style = Style.of(k);
            if (drawn.byRows()) {
                double offset = alone(series) ? 0 : ROW * ((k + 0.5) / series.size() - 0.5);
                marks.addAll(rows(entry.getKey(), style, entry.getValue(), offset));
            } else {
                boolean law = entry.getKey().equals(LAW);
                marks.addAll(law ? 0 : marks.size(), drawn.joined() || law ? line(entry, style) : points(entry, style));
            }
            k++;
        }
        Axis across = drawn.byRows() ? drawn.axis(drawn.y()) : drawn.axis(drawn.x());
        Axis up = drawn.byRows()
                ? Axis.categories(drawn.rows().stream().map(Words::plain).toList(), alone(series) ? 1 : series.size())
                : drawn.axis(drawn.y());
        return new Panel(Words.plain(drawn.title()), across, up, marks);
    }

    /** Whether every row has one point, which then stands in its middle. */
    private boolean alone(Map<String, List<Integer>> series) {
        return series.values().stream().flatMap(List::stream).map(drawn::row).allMatch(new java.util.HashSet<>()::add);
    }

    private List<Mark> rows(String name, Style style, List<Integer> members, double offset) {
        List<Mark> marks = new ArrayList<>();
        members.forEach(i -> marks.add(new Mark.Line(
                "",
                style.solid(),
                List.of(
                        new Point(drawn.at(Role.LOWER, i), drawn.row(i) + offset),
                        new Point(drawn.at(Role.UPPER, i), drawn.row(i) + offset)))));
        marks.add(new Mark.Points(
                name,
                style,
                members.stream()
                        .map(i -> new Point(drawn.y(i), drawn.row(i) + offset))
                        .toList()));
        return marks;
    }

    private List<Mark> points(Map.Entry<String, List<Integer>> series, Style style) {
        return List.of(
                new Mark.Whiskers("", style, spans(series.getValue())),
                new Mark.Points(series.getKey(), style, places(series.getValue())));
    }

    private List<Mark> line(Map.Entry<String, List<Integer>> series, Style style) {
        return List.of(
                new Mark.Band("", style, spans(series.getValue())),
                new Mark.Line(series.getKey(), style, places(series.getValue())));
    }

    private List<Point> places(List<Integer> members) {
        return members.stream().map(drawn::point).toList();
    }

    private List<Span> spans(List<Integer> members) {
        return members.stream()
                .map(i -> new Span(drawn.x(i), drawn.at(Role.LOWER, i), drawn.at(Role.UPPER, i)))
                .toList();
    }
}
