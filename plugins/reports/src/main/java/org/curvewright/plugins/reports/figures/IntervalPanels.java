package org.curvewright.plugins.reports.figures;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.curvewright.plugins.reports.contents.Contents;
import org.curvewright.plugins.reports.plot.Axis;
import org.curvewright.plugins.reports.plot.Mark;
import org.curvewright.plugins.reports.plot.Panel;
import org.curvewright.plugins.reports.plot.Point;
import org.curvewright.plugins.reports.plot.Style;
import org.curvewright.spi.analysis.Finding;
import org.curvewright.spi.inference.Interval;

/** What an analysis found of several things with an interval: a panel a quantity, a row a thing. */
final class IntervalPanels {

    private static final int MOST_ROWS = 24;
    private static final int MOST_PANELS = 4;
    private static final double WIDE = 100;
    private static final String NUMBER = "[0-9.]+e[0-9]+";
    private static final String OVER_ALL = "over all";

    private IntervalPanels() {}

    /**
     * @param prefix the analysis's address and a slash
     * @param unit what a bare number in an address counts, after a space; empty where that is not known
     */
    static List<Panel> of(String prefix, List<Finding> findings, String unit) {
        Map<String, List<Finding>> byQuantity = new LinkedHashMap<>();
        findings.stream()
                .filter(finding -> Contents.number(finding).isPresent() && bounded(finding))
                .forEach(finding -> byQuantity
                        .computeIfAbsent(quantity(finding) + "\n" + finding.unit(), key -> new ArrayList<>())
                        .add(finding));
        return byQuantity.values().stream()
                .filter(rows -> rows.size() > 1 && rows.size() <= MOST_ROWS)
                .limit(MOST_PANELS)
                .map(rows -> panel(prefix, rows, unit))
                .toList();
    }

    private static boolean bounded(Finding finding) {
        return finding.interval()
                .filter(interval ->
                        interval.lower().isPresent() && interval.upper().isPresent())
                .isPresent();
    }

    private static String quantity(Finding finding) {
        return finding.address().substring(finding.address().lastIndexOf('/') + 1);
    }

    private static Panel panel(String prefix, List<Finding> rows, String unit) {
        Style style = Style.of(0).solid();
        List<Mark> marks = new ArrayList<>();
        List<Point> points = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            Interval interval = rows.get(i).interval().orElseThrow();
            marks.add(new Mark.Line(
                    "", style, List.of(end(interval, Interval::lower, i), end(interval, Interval::upper, i))));
            points.add(new Point(Contents.number(rows.get(i)).orElse(Double.NaN), i));
        }
        marks.add(new Mark.Points("", style, points));
        List<String> names = names(prefix, rows, unit);
        return new Panel("", axis(rows), Axis.categories(names, 1), marks);
    }

    /** Logarithmic where positive values span two decades. */
    private static Axis axis(List<Finding> rows) {
        String unit = rows.get(0).unit();
        String label = Axes.named(quantity(rows.get(0)), unit);
        double least = Double.POSITIVE_INFINITY;
        double most = 0;
        for (Finding row : rows) {
            double value = Contents.number(row).orElse(Double.NaN);
            double lower = row.interval().orElseThrow().lower().orElse(Double.NaN);
            least = Math.min(least, Math.min(value, lower));
            most = Math.max(most, value);
        }
        return least > 0 && most >= WIDE * least ? Axes.logarithmic(label, unit) : Axis.linear(label);
    }

    private static Point end(Interval interval, Function<Interval, OptionalDouble> end, int row) {
        return new Point(end.apply(interval).orElse(Double.NaN), row);
    }

    /** What the findings are of: what of their addresses tells them apart, without the analysis and the quantity. */
    private static List<String> names(String prefix, List<Finding> rows, String unit) {
        List<List<String>> paths = rows.stream()
                .map(row -> path(prefix, row).stream()
                        .map(part -> part.matches(NUMBER) ? part + unit : part)
                        .toList())
                .toList();
        int length = paths.get(0).size();
        boolean alike = paths.stream().allMatch(path -> path.size() == length);
        List<Integer> telling = IntStream.range(0, length)
                .filter(part -> !alike
                        || paths.stream().map(path -> path.get(part)).distinct().count() > 1)
                .boxed()
                .toList();
        return paths.stream()
                .map(path -> telling.isEmpty() || !alike
                        ? String.join(", ", path)
                        : telling.stream().map(path::get).collect(Collectors.joining(", ")))
                .map(Words::plain)
                .toList();
    }

    private static List<String> path(String prefix, Finding finding) {
        String path = finding.address().substring(prefix.length());
        int cut = path.lastIndexOf('/');
        return cut < 0 ? List.of(OVER_ALL) : List.of(path.substring(0, cut).split("/", -1));
    }
}
