package org.curvewright.plugins.reports.figures;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.curvewright.plugins.reports.contents.Contents;
import org.curvewright.plugins.reports.plot.Dash;
import org.curvewright.plugins.reports.plot.Mark;
import org.curvewright.plugins.reports.plot.Marker;
import org.curvewright.plugins.reports.plot.Panel;
import org.curvewright.plugins.reports.plot.Point;
import org.curvewright.plugins.reports.plot.Style;
import org.curvewright.plugins.reports.plot.Tone;
import org.curvewright.spi.Decimal;
import org.curvewright.spi.data.Variable;

/** The predictions of one response. */
final class PredictionPanel {

    private static final Style CUT = new Style(Tone.MUTED, Dash.DOTTED, Marker.CIRCLE, false);

    private final Contents contents;
    private final LawStyles styles;
    private final Set<String> responses;

    PredictionPanel(Contents contents, LawStyles styles, Set<String> responses) {
        this.contents = contents;
        this.styles = styles;
        this.responses = responses;
    }

    Panel of(List<Prediction> rivals) {
        Prediction first = rivals.get(0);
        List<Mark> marks = new ArrayList<>();
        cut(first).ifPresent(x -> marks.add(new Mark.Reference("", CUT, true, x)));
        rivals.forEach(prediction -> marks.addAll(law(prediction)));
        List<Point> fitted = pick(first, false, first::observed);
        marks.add(new Mark.Points(fitted.isEmpty() ? "" : "observed", Style.DATA, fitted));
        marks.add(new Mark.Points("held out", Style.DATA.outlined(), pick(first, true, first::observed)));
        rivals.forEach(prediction -> remark(prediction, marks));
        String name = name(first.response());
        boolean unique = responses.stream()
                        .map(PredictionPanel::name)
                        .filter(name::equals)
                        .count()
                == 1;
        return new Panel(
                Words.plain(unique ? name : first.response()),
                Axes.covariate(
                        first.covariate().name(),
                        first.covariate().unit(),
                        first.covariate().numbers().stream().mapToDouble(Double::doubleValue)),
                Axes.response(
                        Words.plain(first.unit().isEmpty() ? "response" : first.unit()),
                        Variable.of(name, first.unit()),
                        IntStream.range(0, first.size())
                                .mapToDouble(i -> first.observed(i).y())),
                marks);
    }

    /** Without the fit's name. */
    private static String name(String response) {
        return response.substring(response.indexOf('/') + 1);
    }

    private List<Mark> law(Prediction prediction) {
        Style style = styles.of(prediction.formulation());
        String label = Words.plain(prediction.formulation());
        List<Mark> marks = new ArrayList<>();
        prediction.curve().ifPresent(curve -> {
            marks.add(new Mark.Band("", style, curve.band()));
            marks.add(new Mark.Line(label, style, curve.points()));
        });
        boolean banded =
                prediction.curve().filter(curve -> !curve.band().isEmpty()).isPresent();
        if (prediction.hasInterval() && !banded) {
            marks.add(new Mark.Whiskers("", style, pick(prediction, true, prediction::interval)));
        }
        marks.add(new Mark.Points(label, style, pick(prediction, true, prediction::predicted)));
        return marks;
    }

    private static <T> List<T> pick(Prediction prediction, boolean heldOut, IntFunction<T> what) {
        return IntStream.range(0, prediction.size())
                .filter(i -> prediction.heldOut(i) == heldOut)
                .mapToObj(what)
                .toList();
    }

    private void remark(Prediction prediction, List<Mark> marks) {
        contents.number(prediction.address() + "/mape")
                .ifPresent(error -> marks.add(
                        new Mark.Remark(styles.of(prediction.formulation()), Decimal.fixed(error, 1) + " %")));
    }

    /** Halfway, on a logarithmic axis, between the last fitted and the first held out. */
    private static java.util.Optional<Double> cut(Prediction prediction) {
        OptionalDouble last = pick(prediction, false, prediction::x).stream()
                .mapToDouble(x -> x)
                .max();
        OptionalDouble first = pick(prediction, true, prediction::x).stream()
                .mapToDouble(x -> x)
                .min();
        if (last.isEmpty() || first.isEmpty() || last.getAsDouble() >= first.getAsDouble()) {
            return java.util.Optional.empty();
        }
        double product = last.getAsDouble() * first.getAsDouble();
        return java.util.Optional.of(
                last.getAsDouble() > 0 ? Math.sqrt(product) : (last.getAsDouble() + first.getAsDouble()) / 2);
    }
}
