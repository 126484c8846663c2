package org.curvewright.plugins.reports.figures;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.curvewright.plugins.reports.contents.Contents;
import org.curvewright.plugins.reports.contents.Slug;
import org.curvewright.plugins.reports.plot.Figure;
import org.curvewright.plugins.reports.plot.Panel;
import org.curvewright.spi.report.ResultDocument.AnalysisSection;

/** Predictions of laws beside what was observed, from the series of an analysis that made some. */
final class PredictionFigure {

    private final Contents contents;
    private final LawStyles styles;

    PredictionFigure(Contents contents, LawStyles styles) {
        this.contents = contents;
        this.styles = styles;
    }

    Optional<Figure> of(AnalysisSection analysis) {
        Map<String, List<Prediction>> byResponse = new LinkedHashMap<>();
        contents.below(Contents.address(analysis)).stream()
                .map(finding -> Prediction.read(finding, analysis, contents))
                .flatMap(Optional::stream)
                .forEach(prediction -> byResponse
                        .computeIfAbsent(prediction.response(), response -> new ArrayList<>())
                        .add(prediction));
        if (byResponse.isEmpty()) {
            return Optional.empty();
        }
        PredictionPanel panel = new PredictionPanel(contents, styles, byResponse.keySet());
        List<Panel> panels = byResponse.values().stream().map(panel::of).toList();
        return Optional.of(new Figure(
                Slug.of(analysis.as()),
                Words.plain(analysis.section()),
                caption(byResponse),
                panels,
                Titles.columns(panels.size())));
    }

    private static String caption(Map<String, List<Prediction>> byResponse) {
        List<Prediction> all =
                byResponse.values().stream().flatMap(List::stream).toList();
        Prediction first = all.get(0);
        List<String> words = new ArrayList<>();
        words.add(
                first.fitted() > 0
                        ? "Laws fitted to the filled points (" + first.fitted()
                                + ", left of the dotted line) and what they predict for the hollow ones ("
                                + (first.size() - first.fitted()) + ")."
                        : "Hollow points: observations that took no part in the fit (n = " + first.size()
                                + "); marks: what the laws predict for them.");
        if (all.stream().anyMatch(Prediction::hasInterval)) {
            words.add(
                    "Bands or whiskers: where the law and the noise of one observation put a new one (prediction intervals).");
        }
        words.add("Numbers: mean absolute error on the held-out observations, percent.");
        return String.join(" ", words);
    }
}
