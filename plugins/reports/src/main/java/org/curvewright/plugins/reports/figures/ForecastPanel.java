package org.curvewright.plugins.reports.figures;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import org.curvewright.plugins.reports.contents.Contents;
import org.curvewright.plugins.reports.plot.Dash;
import org.curvewright.plugins.reports.plot.Mark;
import org.curvewright.plugins.reports.plot.Marker;
import org.curvewright.plugins.reports.plot.Panel;
import org.curvewright.plugins.reports.plot.Span;
import org.curvewright.plugins.reports.plot.Style;
import org.curvewright.plugins.reports.plot.Tone;
import org.curvewright.spi.Decimal;
import org.curvewright.spi.analysis.DrawnLane.Role;
import org.curvewright.spi.analysis.Finding;
import org.curvewright.spi.inference.Interval;

/**
 * A forecast: the law along its grid with both bands, the laws that an average is made of, where the runs fitted and the
 * calibrated horizon end, and the runs and targets of the picture over them.
 */
final class ForecastPanel {

    private static final String FITTED = "fitted";
    private static final String FORECAST = "forecast";
    private static final String AVERAGED = "/averaged";
    private static final String AVERAGE = "average of the laws";
    private static final double PERCENT = 100;
    private static final double INNER = 0.3;

    static final String CAPTION =
            "Line: the law along the runs' design, within the bands where it lies itself (dark) and"
                    + " where one new run is expected (light); bars: 95 % of what the items of a score leave open, or a forecast's"
                    + " prediction interval. Forecasts beyond the calibrated horizon are judged by none of the past.";

    /** Of more targets the intervals would cover each other and the runs; the outer band shows them. */
    private static final int FEW = 4;

    /** More runs than these hide a line that is drawn below them. */
    private static final int MANY = 40;

    private static final Style AVERAGING = new Style(Tone.SEVENTH, Dash.SOLID, Marker.DIAMOND, false);
    private static final Style LAST = new Style(Tone.MUTED, Dash.DOTTED, Marker.CIRCLE, false);
    private static final Style HORIZON = new Style(Tone.MUTED, Dash.DASHED, Marker.CIRCLE, false);

    private final Contents contents;
    private final LawStyles styles;

    ForecastPanel(Contents contents, LawStyles styles) {
        this.contents = contents;
        this.styles = styles;
    }

    /** Whether a series is such a picture. */
    boolean draws(Finding finding) {
        return DrawnSeries.of("", finding.value())
                .flatMap(picture -> of(finding.address(), picture))
                .isPresent();
    }

    /** Empty where the document holds no grid along the picture's covariate, or nothing of it is given. */
    Optional<Panel> of(String address, DrawnSeries picture) {
        String path = path(address);
        return grid(path, picture).filter(GridSeries::isGiven).map(grid -> panel(path, grid, picture));
    }

    private static String path(String address) {
        return address.substring(0, address.lastIndexOf('/'));
    }

    private Optional<GridSeries> grid(String path, DrawnSeries picture) {
        return contents.finding(path + "/grid")
                .flatMap(finding -> GridSeries.of(finding.value(), picture.x().words()));
    }

    private Panel panel(String path, GridSeries grid, DrawnSeries picture) {
        boolean averaged = path.endsWith(AVERAGED);
        String law = path.substring(path.lastIndexOf('/') + 1);
        Style style = averaged ? AVERAGING : styles.of(law).solid();
        List<Mark> marks = new ArrayList<>();
        marks.add(new Mark.Band("one new run" + level(path, "/value", "prediction"), style, grid.spans("prediction")));
        marks.add(new Mark.Band(
                "the law itself" + level(path, "/confidence", "confidence"), style, grid.spans("confidence"), INNER));
        int beneath = marks.size();
        if (averaged) {
            rivals(path, picture, marks);
        }
        marks.add(new Mark.Line(averaged ? AVERAGE : Words.plain(law), style, grid.line()));
        marks.addAll(ends(grid, of(picture, FITTED).stream().mapToDouble(picture::x)));
        List<Mark> fitted = marks(picture, FITTED, "runs fitted", Style.DATA, true);
        marks.addAll(of(picture, FITTED).size() > MANY ? beneath : marks.size(), fitted);
        boolean few = of(picture, FORECAST).size() <= FEW;
        marks.addAll(marks(picture, FORECAST, "forecast", diamond(style), few));
        marks.addAll(marks(picture, "observed", "runs held out", Style.DATA.outlined(), true));
        return new Panel(Words.plain(picture.title()), picture.axis(picture.x()), picture.axis(picture.y()), marks);
    }

    private static Style diamond(Style style) {
        return new Style(style.tone(), Dash.SOLID, Marker.DIAMOND, false);
    }

    private static List<Integer> of(DrawnSeries picture, String series) {
        return picture.series().getOrDefault(series, List.of());
    }

    private void rivals(String path, DrawnSeries picture, List<Mark> marks) {
        String response = path.substring(0, path.length() - AVERAGED.length());
        for (String law : styles.formulations()) {
            grid(response + "/" + law, picture)
                    .ifPresent(grid -> marks.add(new Mark.Line(Words.plain(law), styles.of(law), grid.line())));
        }
    }

    /** Where the runs fitted end, and the forecasts that those of the past can judge; in one place where there are none. */
    private static List<Mark> ends(GridSeries grid, DoubleStream fitted) {
        double last = fitted.max().orElse(Double.NaN);
        double horizon = grid.horizon().orElse(Double.NaN);
        if (horizon <= last) {
            return List.of(new Mark.Reference("largest run fitted, the calibrated horizon", HORIZON, true, last));
        }
        List<Mark> marks = new ArrayList<>();
        if (Double.isFinite(last)) {
            marks.add(new Mark.Reference("largest run fitted", LAST, true, last));
        }
        if (Double.isFinite(horizon)) {
            marks.add(new Mark.Reference("calibrated horizon", HORIZON, true, horizon));
        }
        return marks;
    }

    private static List<Mark> marks(DrawnSeries picture, String series, String label, Style style, boolean whiskers) {
        List<Integer> members = of(picture, series);
        List<Span> spans = members.stream()
                .map(i -> new Span(picture.x(i), picture.at(Role.LOWER, i), picture.at(Role.UPPER, i)))
                .filter(span -> Double.isFinite(span.lower()) || Double.isFinite(span.upper()))
                .toList();
        List<Mark> marks = new ArrayList<>();
        if (whiskers && !spans.isEmpty()) {
            marks.add(new Mark.Whiskers(label, style, spans));
        }
        if (!members.isEmpty()) {
            marks.add(new Mark.Points(
                    label, style, members.stream().map(picture::point).toList()));
        }
        return marks;
    }

    /** {@code  (90 % prediction interval)}, of the targets, whose intervals the bands continue. */
    private String level(String path, String quantity, String kind) {
        return contents.below(path).stream()
                .filter(finding -> finding.kind() == Finding.Kind.FORECAST
                        && finding.address().endsWith(quantity))
                .flatMap(finding -> finding.interval().stream())
                .map(Interval::level)
                .findFirst()
                .map(level -> " (" + Decimal.significant(PERCENT * level, FEW) + " % " + kind + " interval)")
                .orElse(" (" + kind + " interval)");
    }
}
