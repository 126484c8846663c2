package org.curvewright.plugins.reports.figures;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.curvewright.plugins.reports.contents.Contents;
import org.curvewright.plugins.reports.contents.Slug;
import org.curvewright.plugins.reports.plot.Figure;
import org.curvewright.plugins.reports.plot.Panel;
import org.curvewright.spi.Decimal;
import org.curvewright.spi.analysis.Finding;
import org.curvewright.spi.inference.Interval;
import org.curvewright.spi.report.ResultDocument.AnalysisSection;

/**
 * The picture of an analysis that no other figure shows: the series that ask to be drawn, or else the numbers that have
 * intervals.
 */
final class AnalysisFigure {

    private static final int MOST_PANELS = 12;
    /** Its addresses bear budgets, such as {@code 1e21}, which are a number without a unit. */
    private static final String ALLOCATION = "allocation";

    private static final double PERCENT = 100;

    private final Contents contents;

    private final ForecastPanel forecast;

    AnalysisFigure(Contents contents, LawStyles styles) {
        this.contents = contents;
        this.forecast = new ForecastPanel(contents, styles);
    }

    /** @param shown whether another figure bears the analysis's name */
    List<Figure> of(AnalysisSection analysis, boolean shown) {
        List<Finding> asked = contents.below(contents.place(analysis)).stream()
                .filter(finding -> DrawnSeries.of("", finding.value()).isPresent())
                .limit(MOST_PANELS)
                .toList();
        if (asked.isEmpty()) {
            return shown ? List.of() : intervals(analysis);
        }
        Map<Boolean, List<Finding>> parted =
                asked.stream().collect(Collectors.partitioningBy(forecast::draws, Collectors.toList()));
        List<Finding> forecasts = parted.getOrDefault(true, List.of());
        List<Finding> others = parted.getOrDefault(false, List.of());
        List<Figure> figures = new ArrayList<>();
        if (!forecasts.isEmpty()) {
            figures.add(drawn(analysis, shown, ForecastPanel.CAPTION + " ", forecasts));
        }
        if (!others.isEmpty()) {
            figures.add(drawn(analysis, shown || !forecasts.isEmpty(), "", others));
        }
        return figures;
    }

    private Figure drawn(AnalysisSection analysis, boolean shown, String words, List<Finding> asked) {
        String prefix = contents.place(analysis) + "/";
        List<String> titles = Distinctive.of(asked.stream()
                .map(finding -> finding.address().substring(prefix.length()))
                .toList());
        List<DrawnSeries> drawn = IntStream.range(0, asked.size())
                .boxed()
                .flatMap(i -> DrawnSeries.of(titles.get(i), asked.get(i).value()).stream())
                .toList();
        List<Panel> panels = IntStream.range(0, drawn.size())
                .mapToObj(i -> forecast.of(asked.get(i).address(), drawn.get(i))
                        .orElseGet(() -> new DrawnPanel(drawn.get(i)).panel()))
                .toList();
        return figure(analysis, shown, words + caption(drawn, words.isEmpty()), Multiples.alike(panels));
    }

    private List<Figure> intervals(AnalysisSection analysis) {
        List<Finding> findings = contents.below(contents.place(analysis));
        List<Panel> panels = IntervalPanels.of(
                contents.place(analysis) + "/", findings, analysis.use().equals(ALLOCATION) ? " FLOP" : "");
        return panels.isEmpty()
                ? List.of()
                : List.of(figure(analysis, false, "Lines: " + levels(findings) + "intervals.", panels));
    }

    private static Figure figure(AnalysisSection analysis, boolean shown, String caption, List<Panel> panels) {
        return new Figure(
                Slug.of(analysis.as()) + (shown ? "_series" : ""),
                Words.plain(analysis.as()),
                caption,
                panels,
                Titles.columns(panels.size()));
    }

    private static String caption(List<DrawnSeries> drawn, boolean whole) {
        List<String> words = new ArrayList<>();
        if (whole && drawn.stream().anyMatch(DrawnSeries::hasInterval)) {
            words.add(drawn.stream().anyMatch(DrawnSeries::joined) ? "Bands: intervals." : "Lines: intervals.");
        }
        int least = drawn.stream().mapToInt(DrawnSeries::size).min().orElse(0);
        int most = drawn.stream().mapToInt(DrawnSeries::size).max().orElse(0);
        words.add("n = " + (least == most ? least : least + " to " + most) + " points"
                + (drawn.size() == 1 ? "." : " per panel."));
        return String.join(" ", words);
    }

    /** {@code 95 % } where all have the same level. */
    private static String levels(List<Finding> findings) {
        List<Double> levels = findings.stream()
                .flatMap(finding -> finding.interval().stream())
                .map(Interval::level)
                .distinct()
                .toList();
        return levels.size() == 1 ? Decimal.significant(PERCENT * levels.get(0), 4) + " % " : "";
    }
}
