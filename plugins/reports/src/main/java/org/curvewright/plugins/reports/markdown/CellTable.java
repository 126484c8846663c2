package org.curvewright.plugins.reports.markdown;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.curvewright.plugins.reports.contents.Contents;
import org.curvewright.spi.analysis.Finding;
import org.curvewright.spi.analysis.Value;
import org.curvewright.spi.analysis.Value.Lane;
import org.curvewright.spi.report.ResultDocument.AnalysisSection;

/** The cells of a sweep by what was chosen in each, with what each found; none for other analyses. */
final class CellTable {

    private static final String CELLS = "/cells";
    private static final int MOST_QUANTITIES = 5;

    private CellTable() {}

    static Optional<Table> of(Contents contents, AnalysisSection analysis) {
        List<Finding> series = contents.below(contents.place(analysis)).stream()
                .filter(finding -> finding.address().endsWith(CELLS))
                .filter(finding -> !labels(finding).isEmpty())
                .limit(MOST_QUANTITIES)
                .toList();
        if (series.isEmpty()) {
            return Optional.empty();
        }
        List<String> header = new ArrayList<>(List.of("cell"));
        series.forEach(finding -> header.add(">" + quantity(finding)));
        Table table = new Table(header);
        Set<String> cells = new LinkedHashSet<>();
        series.forEach(finding -> cells.addAll(labels(finding)));
        for (String cell : cells) {
            List<String> row = new ArrayList<>(List.of(Markdown.code(cell)));
            series.forEach(finding -> row.add(value(finding, cell)));
            table.row(row);
        }
        return Optional.of(table);
    }

    private static String quantity(Finding finding) {
        String address = finding.address().substring(0, finding.address().length() - CELLS.length());
        return address.substring(address.lastIndexOf('/') + 1);
    }

    private static List<String> labels(Finding finding) {
        return lane(finding, "cell").map(Lane::labels).orElse(List.of());
    }

    private static String value(Finding finding, String cell) {
        int row = labels(finding).indexOf(cell);
        return lane(finding, "value")
                .filter(lane -> row >= 0)
                .map(lane -> Numbers.of(lane.numbers().get(row)))
                .orElse(Numbers.NONE);
    }

    private static Optional<Lane> lane(Finding finding, String name) {
        return finding.value() instanceof Value.Series series
                ? series.lanes().stream()
                        .filter(lane -> lane.name().equals(name))
                        .findFirst()
                : Optional.empty();
    }
}
