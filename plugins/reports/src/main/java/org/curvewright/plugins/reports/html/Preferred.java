package org.curvewright.plugins.reports.html;

import java.util.List;
import java.util.Optional;
import org.curvewright.plugins.reports.contents.Contents;
import org.curvewright.spi.analysis.Finding;
import org.curvewright.spi.analysis.Value;
import org.curvewright.spi.report.ResultDocument.AnalysisSection;
import org.curvewright.spi.report.ResultDocument.FitSection;

/** The law that each response prefers, with its parameters; every law where nothing chose among them. */
final class Preferred {

    private static final String BEST = "/best";
    private static final int MOST = 8;

    private final Contents contents;
    private final Numbered numbered;

    Preferred(Contents contents) {
        this.contents = contents;
        this.numbered = new Numbered(contents);
    }

    Tag table() {
        Grid grid = new Grid("response", "preferred law", "status", "its parameters");
        for (AnalysisSection analysis : contents.document().analyses()) {
            contents.below(contents.place(analysis)).stream()
                    .filter(finding -> finding.address().endsWith(BEST) && finding.value() instanceof Value.Text)
                    .forEach(finding -> best(contents.place(analysis), finding, grid));
        }
        return grid.isEmpty() ? Tag.of("div") : grid.table("The law that each response prefers");
    }

    Tag all() {
        List<FitSection> fits = contents.document().fits();
        Grid grid = new Grid("fit", "law", "status", "its parameters");
        if (fits.size() <= MOST) {
            fits.forEach(fit -> grid.row(
                    Grid.cell(fit.key().fit() + "/" + Laws.response(fit)),
                    Grid.cell(fit.key().formulation()),
                    Grid.cell(Badge.of(fit.status())),
                    parameters(fit)));
        }
        return grid.isEmpty() ? Tag.of("div") : grid.table("The laws that were fitted");
    }

    private void best(String place, Finding finding, Grid grid) {
        int end = finding.address().length() - BEST.length();
        if (end <= place.length()) {
            return;
        }
        String law = Readable.value(finding);
        String response = finding.address().substring(place.length() + 1, end);
        Optional<FitSection> fit = contents.document().fits().stream()
                .filter(section -> section.address().equals("fits/" + response + "/" + law))
                .findFirst();
        grid.row(
                Grid.cell(response),
                Grid.cell(Numbered.value(finding)),
                Grid.cell(fit.map(section -> Badge.of(section.status())).orElseGet(() -> Tag.of("span"))),
                fit.map(this::parameters).orElseGet(() -> Grid.cell("")));
    }

    private Tag parameters(FitSection fit) {
        Tag cell = Tag.of("td", "parameters");
        fit.free()
                .forEach(estimate -> cell.add(Tag.of("span", "parameter")
                        .text(Symbol.plain(estimate.parameter().symbol()) + " = ")
                        .add(numbered.at(
                                fit.address() + "/" + estimate.parameter().symbol()))));
        return cell;
    }
}
