package org.curvewright.plugins.reports.figures;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.curvewright.plugins.reports.contents.Rivals;
import org.curvewright.plugins.reports.plot.Anchor;
import org.curvewright.plugins.reports.plot.Axis;
import org.curvewright.plugins.reports.plot.Dash;
import org.curvewright.plugins.reports.plot.Mark;
import org.curvewright.plugins.reports.plot.Marker;
import org.curvewright.plugins.reports.plot.Panel;
import org.curvewright.plugins.reports.plot.Point;
import org.curvewright.plugins.reports.plot.Style;
import org.curvewright.plugins.reports.plot.Tone;
import org.curvewright.spi.Decimal;

/** One section's laws side by side, a row per response. */
final class SelectionPanel {

    private static final double ROW = 0.84;
    private static final double BAR = 0.8;
    private static final Style PUBLISHED = new Style(Tone.INK, Dash.SOLID, Marker.STROKE, false);

    private final Scores scores;
    private final LawStyles styles;

    SelectionPanel(Scores scores, LawStyles styles) {
        this.scores = scores;
        this.styles = styles;
    }

    Panel differences(String title, String label) {
        List<Mark> marks = new ArrayList<>();
        for (int j = 0; j < laws(); j++) {
            int law = j;
            List<Point> bars = points(j, i -> scores.found(i, law) - scores.lowest(i));
            marks.add(new Mark.Bars(name(j), style(j), bars, slot() * BAR));
            bars.forEach(bar -> marks.add(new Mark.Note(Style.DATA, bar, Decimal.fixed(bar.x(), 1), Anchor.START)));
            missing(j).forEach(place -> marks.add(new Mark.Note(Style.GUIDE, place, "no value", Anchor.START)));
        }
        marks.addAll(published(scores::lowestPublished));
        return new Panel(title, Axis.linear(label), rows(), marks);
    }

    Panel explained(String title) {
        List<Mark> marks = new ArrayList<>();
        for (int j = 0; j < laws(); j++) {
            int law = j;
            marks.add(new Mark.Points(name(j), style(j), points(j, i -> scores.found(i, law))));
        }
        marks.addAll(0, published(i -> 0.0));
        return new Panel(title, Axis.linear("adjusted R²"), rows(), marks);
    }

    private List<Mark> published(IntFunction<Double> origin) {
        List<Point> points = IntStream.range(0, laws())
                .boxed()
                .flatMap(j -> points(j, i -> scores.published(i, j) - origin.apply(i)).stream())
                .toList();
        return points.isEmpty() ? List.of() : List.of(new Mark.Points("published", PUBLISHED, points));
    }

    private List<Point> points(int law, IntFunction<Double> value) {
        return IntStream.range(0, scores.rivals().size())
                .mapToObj(i -> new Point(value.apply(i), height(i, law)))
                .filter(point -> Double.isFinite(point.x()))
                .toList();
    }

    /** Where a law was fitted but has no score. */
    private List<Point> missing(int law) {
        return IntStream.range(0, scores.rivals().size())
                .filter(i -> scores.isFitted(i, law) && !Double.isFinite(scores.found(i, law)))
                .mapToObj(i -> new Point(0, height(i, law)))
                .toList();
    }

    private double height(int response, int law) {
        return response + (law - (laws() - 1) / 2.0) * slot();
    }

    private Axis rows() {
        return Axis.categories(
                scores.rivals().stream().map(Rivals::name).map(Words::plain).toList(), laws());
    }

    private int laws() {
        return scores.formulations().size();
    }

    private double slot() {
        return ROW / laws();
    }

    private String name(int law) {
        return Words.plain(scores.formulations().get(law));
    }

    private Style style(int law) {
        return styles.of(scores.formulations().get(law));
    }
}
