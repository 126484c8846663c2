package org.curvewright.plugins.reports.figures;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.curvewright.plugins.reports.contents.Contents;
import org.curvewright.plugins.reports.contents.Rivals;
import org.curvewright.plugins.reports.plot.Axis;
import org.curvewright.plugins.reports.plot.Figure;
import org.curvewright.plugins.reports.plot.Mark;
import org.curvewright.plugins.reports.plot.Panel;
import org.curvewright.plugins.reports.plot.Point;
import org.curvewright.plugins.reports.plot.Style;
import org.curvewright.spi.data.Variable;
import org.curvewright.spi.report.ResultDocument.FitSection;

/** What every law leaves unexplained, along the first covariate. */
final class ResidualFigure {

    private final List<Rivals> all;
    private final Titles titles;
    private final LawStyles styles;

    ResidualFigure(Contents contents, LawStyles styles) {
        this.all = Contents.rivals(contents.document().fits()).stream()
                .filter(rivals -> rivals.laws().stream().anyMatch(ResidualFigure::hasResiduals))
                .toList();
        this.titles = new Titles(all);
        this.styles = styles;
    }

    private static boolean hasResiduals(FitSection fit) {
        return !fit.covariates().isEmpty()
                && fit.observations().stream()
                        .anyMatch(observation -> observation.residual().isPresent());
    }

    Optional<Figure> figure() {
        if (all.isEmpty()) {
            return Optional.empty();
        }
        Multiples multiples = Multiples.of(all);
        List<Panel> panels = multiples.shown().stream().map(this::panel).toList();
        String caption = multiples.said() + "Residuals, observed − predicted, of every law. " + Titles.sizes(all) + " "
                + String.join(" ", Titles.reservations(all));
        return Optional.of(new Figure(
                Illustrations.RESIDUALS, "Residuals", caption.strip(), panels, Titles.columns(panels.size())));
    }

    private Panel panel(Rivals rivals) {
        FitSection first = rivals.laws().get(0);
        List<Mark> marks = new ArrayList<>();
        marks.add(new Mark.Reference("", Style.GUIDE, false, 0));
        rivals.laws().stream().filter(ResidualFigure::hasResiduals).forEach(law -> marks.addAll(marks(law)));
        Variable x = first.covariates().get(0);
        return new Panel(
                titles.of(rivals),
                Axes.covariate(
                        x.name(),
                        x.unit(),
                        first.observations().stream()
                                .mapToDouble(
                                        observation -> observation.covariates().get(0))),
                Axis.linear("residual (" + Axes.unit(rivals.response()) + ")"),
                marks);
    }

    private List<Mark> marks(FitSection law) {
        List<Point> points = law.observations().stream()
                .filter(observation -> observation.residual().isPresent())
                .map(observation -> new Point(
                        observation.covariates().get(0), observation.residual().orElse(Double.NaN)))
                .sorted(Comparator.comparingDouble(Point::x))
                .toList();
        String label = Words.plain(law.key().formulation());
        Style style = styles.of(law.key().formulation());
        return law.curve().isPresent()
                ? List.of(new Mark.Line(label, style, points), new Mark.Points(label, style, points))
                : List.of(new Mark.Points(label, style, points));
    }
}
