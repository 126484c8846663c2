package org.curvewright.plugins.reports.markdown;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.curvewright.plugins.reports.contents.Contents;
import org.curvewright.plugins.reports.contents.Resolved;
import org.curvewright.spi.analysis.Finding;
import org.curvewright.spi.report.ResultDocument.FitSection;

/** What the noise of the fitted scores lets one see, a row a response. */
record ResolutionTable(List<Resolved> resolved) {

    static ResolutionTable of(Contents contents, List<FitSection> laws) {
        return new ResolutionTable(Resolved.of(contents, laws));
    }

    void write(Page page, Notes notes) {
        if (resolved.isEmpty()) {
            return;
        }
        page.paragraph(
                Resolved.CAPTION + ": the least difference told apart is that of two scores (two-sided 5 %); with the"
                        + " items needed, half of the steps from one run to the next larger would show (power 80 %).");
        List<String> header = new ArrayList<>(List.of("response"));
        Resolved.QUANTITIES.forEach((name, quantity) -> header.add(">" + name + unit(quantity)));
        header.add("address");
        Table table = new Table(header);
        resolved.forEach(each -> table.row(row(each, notes)));
        page.table(Resolved.CAPTION, table);
    }

    private static List<String> row(Resolved each, Notes notes) {
        List<String> row = new ArrayList<>(List.of(Markdown.code(each.rivals().name())));
        for (String quantity : Resolved.QUANTITIES.values()) {
            each.quantity(quantity).ifPresent(notes::add);
            row.add(each.quantity(quantity).map(Numbers::value).orElse(""));
        }
        row.add(Markdown.code(each.address()));
        return row;
    }

    /** Where all have the same and the name does not say it. */
    private String unit(String quantity) {
        Set<String> units = new LinkedHashSet<>();
        resolved.forEach(each -> each.quantity(quantity).map(Finding::unit).ifPresent(units::add));
        String unit = units.size() == 1 ? units.iterator().next() : "";
        return unit.isEmpty() || unit.equals("items") ? "" : " (" + unit + ")";
    }
}
