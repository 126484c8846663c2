package org.curvewright.plugins.reports.figures;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.curvewright.plugins.reports.contents.Contents;
import org.curvewright.plugins.reports.contents.Slug;
import org.curvewright.plugins.reports.plot.Figure;
import org.curvewright.spi.report.ResultDocument.AnalysisSection;

/** Every figure that a document has the data for. */
public final class Illustrations {

    public static final String RESIDUALS = "residuals";
    public static final String MODEL_SELECTION = "model_selection";

    private Illustrations() {}

    public static List<Illustration> of(Contents contents) {
        LawStyles styles = new LawStyles(contents.document());
        List<Illustration> all = new ArrayList<>();
        ScalingFigure scaling = new ScalingFigure(contents, styles);
        contents.sections()
                .forEach(
                        section -> scaling.of(section).ifPresent(figure -> all.add(new Illustration(section, figure))));
        new ResidualFigure(contents, styles).figure().ifPresent(figure -> all.add(new Illustration("", figure)));
        new SelectionFigure(contents, styles).figure().ifPresent(figure -> all.add(new Illustration("", figure)));
        PredictionFigure prediction = new PredictionFigure(contents, styles);
        SweepFigure sweep = new SweepFigure(contents);
        AnalysisFigure own = new AnalysisFigure(contents, styles);
        for (AnalysisSection analysis : contents.document().analyses()) {
            Optional<Figure> predicted = prediction.of(analysis).or(() -> sweep.of(analysis));
            boolean shown = predicted.isPresent() || named(all, Slug.of(analysis.as()));
            Stream.concat(predicted.stream(), own.of(analysis, shown).stream())
                    .forEach(figure -> all.add(new Illustration(analysis.section(), figure)));
        }
        return unique(all);
    }

    private static boolean named(List<Illustration> all, String name) {
        return all.stream().anyMatch(other -> other.figure().name().equals(name));
    }

    /** The first of several that would be written to the same file. */
    private static List<Illustration> unique(List<Illustration> all) {
        List<Illustration> kept = new ArrayList<>();
        for (Illustration next : all) {
            Optional<Illustration> same = kept.stream()
                    .filter(other -> other.figure().name().equals(next.figure().name()))
                    .findFirst();
            if (same.isEmpty()) {
                kept.add(next);
            }
        }
        return List.copyOf(kept);
    }
}
