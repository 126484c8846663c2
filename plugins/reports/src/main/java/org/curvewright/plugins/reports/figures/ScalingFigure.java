package org.curvewright.plugins.reports.figures;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.curvewright.plugins.reports.contents.Contents;
import org.curvewright.plugins.reports.contents.Rivals;
import org.curvewright.plugins.reports.contents.Slug;
import org.curvewright.plugins.reports.plot.Axis;
import org.curvewright.plugins.reports.plot.Figure;
import org.curvewright.plugins.reports.plot.Mark;
import org.curvewright.plugins.reports.plot.Notation;
import org.curvewright.plugins.reports.plot.Panel;
import org.curvewright.plugins.reports.plot.Point;
import org.curvewright.plugins.reports.plot.Span;
import org.curvewright.plugins.reports.plot.Style;
import org.curvewright.spi.Decimal;
import org.curvewright.spi.data.Variable;
import org.curvewright.spi.report.ResultDocument.Curve;
import org.curvewright.spi.report.ResultDocument.FitSection;
import org.curvewright.spi.report.ResultDocument.Observation;

/** The fits under one heading: what was observed, and every law with its band. */
final class ScalingFigure {

    private static final int DIGITS = 4;
    private static final double PERCENT = 100;
    private static final String OBSERVED = "observed";
    private static final String WITH_ERRORS = "observed ± 1 standard error";

    private final Contents contents;
    private final LawStyles styles;

    ScalingFigure(Contents contents, LawStyles styles) {
        this.contents = contents;
        this.styles = styles;
    }

    Optional<Figure> of(String section) {
        List<Rivals> all = Contents.rivals(contents.fits(section)).stream()
                .filter(rivals -> !rivals.laws().get(0).observations().isEmpty())
                .filter(rivals -> !rivals.laws().get(0).covariates().isEmpty())
                .toList();
        if (all.isEmpty()) {
            return Optional.empty();
        }
        Multiples multiples = Multiples.of(all);
        Titles titles = new Titles(multiples.shown());
        List<Panel> panels = multiples.sharing(
                multiples.shown().stream().map(rivals -> panel(rivals, titles)).toList());
        String title = Words.plain(section);
        String caption = multiples.said() + caption(multiples.shown());
        return Optional.of(new Figure(Slug.of(section), title, caption, panels, Titles.columns(panels.size())));
    }

    private Panel panel(Rivals rivals, Titles titles) {
        return rivals.laws().stream().anyMatch(law -> law.curve().isPresent())
                ? along(rivals, titles)
                : against(rivals, titles);
    }

    private Panel along(Rivals rivals, Titles titles) {
        FitSection first = rivals.laws().get(0);
        List<Mark> marks = new ArrayList<>();
        rivals.laws().forEach(law -> law.curve().ifPresent(curve -> marks.addAll(band(law, curve, titles))));
        rivals.laws().forEach(law -> law.curve().ifPresent(curve -> marks.add(line(law, curve, titles))));
        first.response()
                .chance()
                .ifPresent(chance -> marks.add(new Mark.Reference("chance", Style.GUIDE, false, chance)));
        marks.addAll(observed(first, titles.observed(hasErrors(first) ? WITH_ERRORS : OBSERVED, rivals)));
        Variable x = first.covariates().get(0);
        return new Panel(
                titles.of(rivals),
                Axes.covariate(x.name(), x.unit(), along(first)),
                Axes.response(titles.response(rivals), first.response(), observations(first)),
                marks);
    }

    private static DoubleStream along(FitSection fit) {
        return fit.observations().stream()
                .mapToDouble(observation -> observation.covariates().get(0));
    }

    private static DoubleStream observations(FitSection fit) {
        return fit.observations().stream().mapToDouble(Observation::observed);
    }

    private List<Mark> band(FitSection law, Curve curve, Titles titles) {
        if (curve.lower().size() != curve.value().size()
                || curve.upper().size() != curve.value().size()) {
            return List.of();
        }
        List<Span> spans = IntStream.range(0, curve.value().size())
                .mapToObj(i -> new Span(
                        curve.covariates().get(0).get(i),
                        orNone(curve.lower().get(i)),
                        orNone(curve.upper().get(i))))
                .toList();
        return List.of(new Mark.Band(titles.law(law), style(law), spans));
    }

    private Mark line(FitSection law, Curve curve, Titles titles) {
        List<Point> points = IntStream.range(0, curve.value().size())
                .mapToObj(i -> new Point(
                        curve.covariates().get(0).get(i), curve.value().get(i)))
                .toList();
        return new Mark.Line(titles.law(law), style(law), points);
    }

    private Style style(FitSection law) {
        return styles.of(law.key().formulation());
    }

    private static double orNone(OptionalDouble value) {
        return value.orElse(Double.NaN);
    }

    private static List<Mark> observed(FitSection fit, String label) {
        ToDoubleFunction<Observation> x =
                observation -> observation.covariates().get(0);
        List<Mark> marks = new ArrayList<>(errors(fit, label, Style.DATA, x));
        List<Point> points = fit.observations().stream()
                .map(observation -> new Point(x.applyAsDouble(observation), observation.observed()))
                .toList();
        marks.add(new Mark.Points(label, Style.DATA, points));
        return marks;
    }

    /** Bars of one standard error each way, where it is known. */
    private static List<Mark> errors(FitSection fit, String label, Style style, ToDoubleFunction<Observation> x) {
        List<Span> errors = fit.observations().stream()
                .filter(observation -> observation.standardError().isPresent())
                .map(observation -> error(x.applyAsDouble(observation), observation))
                .toList();
        return errors.isEmpty() ? List.of() : List.of(new Mark.Whiskers(label, style, errors));
    }

    private static Span error(double x, Observation observation) {
        double error = orNone(observation.standardError());
        return new Span(x, observation.observed() - error, observation.observed() + error);
    }

    /** Observations that lie along no line have no curve; what each law says of them stands against what was observed. */
    private Panel against(Rivals rivals, Titles titles) {
        FitSection first = rivals.laws().get(0);
        List<Mark> marks = new ArrayList<>();
        marks.add(new Mark.Line(
                "observed = predicted",
                Style.GUIDE,
                observations(first).sorted().mapToObj(y -> new Point(y, y)).toList()));
        rivals.laws()
                .forEach(law -> marks.addAll(
                        errors(law, titles.law(law), style(law).outlined(), seen -> orNone(seen.predicted()))));
        rivals.laws()
                .forEach(law -> marks.add(new Mark.Points(
                        titles.law(law),
                        style(law).outlined(),
                        law.observations().stream()
                                .filter(observation -> observation.predicted().isPresent())
                                .map(observation -> new Point(orNone(observation.predicted()), observation.observed()))
                                .toList())));
        String name = titles.response(rivals);
        Axis y = Axes.response("observed " + name, first.response(), observations(first));
        Axis x = new Axis("predicted " + name, y.scale(), Notation.PLAIN, List.of(), 1);
        return new Panel(titles.of(rivals), x, y, marks);
    }

    private static boolean hasErrors(FitSection fit) {
        return fit.observations().stream()
                .anyMatch(observation -> observation.standardError().isPresent());
    }

    private String caption(List<Rivals> all) {
        List<String> words = new ArrayList<>();
        words.add("Points: what was observed; lines: the fitted laws.");
        if (all.stream().anyMatch(rivals -> hasErrors(rivals.laws().get(0)))) {
            words.add("Bars: ± 1 standard error of a score, as given or from its items, √(p(1 − p)/items).");
        }
        all.stream()
                .flatMap(rivals -> rivals.laws().stream())
                .flatMap(law -> law.curve().stream())
                .flatMapToDouble(curve -> curve.level().stream())
                .findFirst()
                .ifPresent(level -> words.add("Bands: pointwise " + Decimal.significant(PERCENT * level, DIGITS)
                        + " % intervals of the laws."));
        words.add(Titles.sizes(all));
        words.addAll(Titles.reservations(all));
        return String.join(" ", words);
    }
}
