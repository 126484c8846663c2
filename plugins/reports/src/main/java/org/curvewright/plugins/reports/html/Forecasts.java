package org.curvewright.plugins.reports.html;

import java.util.List;
import org.curvewright.plugins.reports.contents.Contents;
import org.curvewright.spi.analysis.Finding;
import org.curvewright.spi.analysis.Value;

/** What laws say beyond the data: a slider on the grid that the document holds, and the targets that were asked for. */
final class Forecasts {

    private static final String GRID = "/grid";
    private static final String RUNS = "/runs";
    private static final String VALUE = "/value";

    private static final int IN_SIGHT = 12;

    private Forecasts() {}

    static boolean any(Contents contents) {
        return contents.document().findings().stream().anyMatch(Forecasts::isGrid);
    }

    /** A series of what a law says over a range of its covariate. */
    static boolean isGrid(Finding finding) {
        return finding.address().endsWith(GRID)
                && finding.value() instanceof Value.Series series
                && series.lanes().stream().anyMatch(lane -> lane.name().equals("prediction-lower"));
    }

    /** The runs that a grid is drawn beside; they are no picture of their own. */
    static boolean isBeside(Finding finding) {
        return finding.address().endsWith(RUNS)
                && finding.value() instanceof Value.Series series
                && series.lanes().stream().anyMatch(lane -> lane.name().equals("held-out"));
    }

    static Tag section(Contents contents, Drawn drawn) {
        return Tag.of("section")
                .with("id", "forecast")
                .add(
                        Tag.of("h2").text("Forecast at any size"),
                        Tag.of("p", "lead")
                                .text("Move the target. What is shown is read between the points of the grid that the"
                                        + " result holds; this page evaluates no law. The light band is where one new run"
                                        + " is expected, the dark one where the law itself lies."),
                        Tag.of("div").with("id", "forecast-panel"))
                .addAll(leftOut(contents, drawn))
                .add(targets(contents));
    }

    private static List<Tag> leftOut(Contents contents, Drawn drawn) {
        List<Finding> grids = contents.document().findings().stream()
                .filter(Forecasts::isGrid)
                .toList();
        long left = grids.stream().filter(grid -> !drawn.holds(grid)).count();
        return left == 0
                ? List.of()
                : List.of(Tag.of("p", "notice")
                        .text("Of " + grids.size() + " forecasts " + left
                                + " do not stand in this panel, so that the page"
                                + " stays small; their grids stand in result.json, at addresses that end in /grid."));
    }

    private static Tag targets(Contents contents) {
        Numbered numbered = new Numbered(contents);
        Grid grid =
                new Grid("target", ">prediction", ">law alone", ">reach (decades)", "card", "what speaks against it");
        contents.document().findings().stream()
                .filter(finding -> finding.kind() == Finding.Kind.FORECAST
                        && finding.address().endsWith(VALUE))
                .forEach(finding -> {
                    String target =
                            finding.address().substring(0, finding.address().length() - VALUE.length());
                    grid.row(
                            target(target),
                            Grid.cell(Contents.number(finding).orElse(Double.NaN), predicted(finding)),
                            Grid.cell(Double.NaN, numbered.at(target + "/confidence")),
                            Grid.cell(
                                    contents.number(target + "/reach").orElse(Double.NaN),
                                    numbered.at(target + "/reach")),
                            Grid.cell(numbered.at(target + "/card")),
                            items(contents, target + "/card"));
                });
        if (grid.isEmpty()) {
            return Tag.of("div");
        }
        return grid.size() <= IN_SIGHT
                ? grid.table("The targets that were asked for")
                : grid.folded("The " + grid.size() + " targets that were asked for");
    }

    private static Tag predicted(Finding finding) {
        return Tag.of("span")
                .add(Numbered.full(finding))
                .text(" ")
                .add(Tag.of("small").text(finding.unit()));
    }

    /** The target, and below it of what it is a forecast. */
    private static Tag target(String address) {
        int cut = address.lastIndexOf('/');
        String of =
                address.substring(0, cut).replaceFirst("^analyses/[^/]+/", "").replace("/", " · ");
        return Tag.of("td", "target")
                .text(address.substring(cut + 1))
                .add(Tag.of("br"), Tag.of("small").text(of));
    }

    private static Tag items(Contents contents, String card) {
        Tag cell = Tag.of("td", "items");
        contents.below(card).stream()
                .filter(finding -> finding.value() instanceof Value.Text text
                        && !text.text().equals("pass"))
                .forEach(finding -> cell.add(Tag.of("p")
                        .text(finding.address().substring(card.length() + 1) + " ")
                        .add(Numbered.value(finding))
                        .text(" ")
                        .addAll(why(contents, card.substring(0, card.lastIndexOf('/')), finding))));
        return cell;
    }

    private static List<Tag> why(Contents contents, String target, Finding item) {
        return item.notices().stream()
                .limit(1)
                .flatMap(notice -> Sentence.about(contents, target, notice.text()).stream())
                .toList();
    }
}
