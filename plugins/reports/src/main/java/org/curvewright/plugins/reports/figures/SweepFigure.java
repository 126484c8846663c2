package org.curvewright.plugins.reports.figures;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.curvewright.plugins.reports.contents.Contents;
import org.curvewright.plugins.reports.contents.Slug;
import org.curvewright.plugins.reports.plot.Axis;
import org.curvewright.plugins.reports.plot.Figure;
import org.curvewright.plugins.reports.plot.Mark;
import org.curvewright.plugins.reports.plot.Panel;
import org.curvewright.plugins.reports.plot.Point;
import org.curvewright.plugins.reports.plot.Span;
import org.curvewright.plugins.reports.plot.Style;
import org.curvewright.spi.analysis.Finding;
import org.curvewright.spi.analysis.Value;
import org.curvewright.spi.analysis.Value.Lane;
import org.curvewright.spi.report.ResultDocument.AnalysisSection;

/**
 * What every cell of a sweep found: a panel a quantity, on an axis of its own, its cells from the lowest to the highest, in the
 * colour of what was chosen where that explains most.
 */
final class SweepFigure {

    private static final String CELLS = "/cells";
    private static final int MOST_PANELS = 12;

    private final Contents contents;

    SweepFigure(Contents contents) {
        this.contents = contents;
    }

    Optional<Figure> of(AnalysisSection analysis) {
        String prefix = contents.place(analysis) + "/";
        List<Finding> all = contents.below(contents.place(analysis)).stream()
                .filter(finding -> finding.address().endsWith(CELLS) && isSwept(finding.value()))
                .toList();
        if (all.isEmpty()) {
            return Optional.empty();
        }
        List<Finding> shown = all.stream().limit(MOST_PANELS).toList();
        List<String> titles = Distinctive.of(shown.stream()
                .map(finding -> finding.address()
                        .substring(prefix.length(), finding.address().length() - CELLS.length()))
                .toList());
        List<Panel> panels = IntStream.range(0, shown.size())
                .mapToObj(i -> panel(titles.get(i), shown.get(i)))
                .toList();
        return Optional.of(new Figure(
                Slug.of(analysis.as()),
                Words.plain(analysis.as()),
                caption(shown, all.size()),
                panels,
                Titles.columns(panels.size())));
    }

    private static boolean isSwept(Value value) {
        return value instanceof Value.Series series
                && lane(series, "cell").isPresent()
                && lane(series, "value")
                        .filter(lane -> lane.numbers().size() > 1)
                        .isPresent();
    }

    private static Optional<Lane> lane(Value.Series series, String name) {
        return series.lanes().stream().filter(lane -> lane.name().equals(name)).findFirst();
    }

    private Panel panel(String title, Finding finding) {
        Value.Series series = (Value.Series) finding.value();
        Lane value = lane(series, "value").orElseThrow();
        List<Mark> marks = new ArrayList<>();
        Optional<Lane> choice = telling(finding, series);
        List<String> options = choice.map(
                        lane -> lane.labels().stream().distinct().sorted().toList())
                .orElse(List.of(""));
        for (int k = 0; k < options.size(); k++) {
            String option = options.get(k);
            List<Integer> cells = IntStream.range(0, value.numbers().size())
                    .filter(i ->
                            choice.isEmpty() || choice.get().labels().get(i).equals(option))
                    .boxed()
                    .toList();
            Style style = Style.of(k);
            marks.add(new Mark.Whiskers(
                    "", style, cells.stream().map(i -> span(series, i)).toList()));
            marks.add(new Mark.Points(
                    choice.map(lane -> Words.plain(lane.name() + ": " + option)).orElse(""),
                    style,
                    cells.stream()
                            .map(i -> new Point(i + 1, value.numbers().get(i)))
                            .toList()));
        }
        String quantity = title.substring(title.lastIndexOf(' ') + 1);
        return new Panel(
                Words.plain(title),
                Axis.linear("cells, lowest to highest"),
                Axis.linear(Axes.named(quantity, value.unit())),
                marks);
    }

    private static Span span(Value.Series series, int i) {
        return new Span(i + 1, at(series, "lower", i), at(series, "upper", i));
    }

    private static double at(Value.Series series, String name, int i) {
        return lane(series, name)
                .filter(lane -> i < lane.numbers().size())
                .map(lane -> lane.numbers().get(i))
                .orElse(Double.NaN);
    }

    /** The choice that explains the largest share of a quantity's variance; none where no share is known. */
    private Optional<Lane> telling(Finding finding, Value.Series series) {
        String quantity = finding.address().substring(0, finding.address().length() - CELLS.length());
        return series.lanes().stream()
                .filter(lane -> !lane.labels().isEmpty() && !lane.name().equals("cell"))
                .filter(lane -> share(quantity, lane) >= 0)
                .max(Comparator.comparingDouble(lane -> share(quantity, lane)));
    }

    private double share(String quantity, Lane choice) {
        return contents.number(quantity + "/share/" + choice.name()).orElse(-1);
    }

    private static String caption(List<Finding> shown, int all) {
        int most = shown.stream()
                .mapToInt(finding -> lane((Value.Series) finding.value(), "value")
                        .orElseThrow()
                        .numbers()
                        .size())
                .max()
                .orElse(0);
        String left = shown.size() < all ? shown.size() + " of " + all + " quantities; all are in result.json. " : "";
        return left
                + "Each quantity in every cell of the sweep, from the lowest to the highest, with its interval (cut where it"
                + " runs far beyond the values). Colour: what was chosen where that explains most of the variance. n = "
                + most + " cells.";
    }
}
