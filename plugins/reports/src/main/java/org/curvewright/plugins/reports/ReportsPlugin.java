package org.curvewright.plugins.reports;

import java.util.List;
import org.curvewright.plugins.reports.tables.CsvTables;
import org.curvewright.plugins.reports.tables.LatexTables;
import org.curvewright.spi.Explanation;
import org.curvewright.spi.Plugin;
import org.curvewright.spi.Provider;
import org.curvewright.spi.report.Report;
import org.curvewright.spi.store.FindingStore;

/** Offers the renderings of a result document. */
public final class ReportsPlugin implements Plugin {

    @Override
    public String name() {
        return "reports";
    }

    @Override
    public List<Provider<? extends Report, ?>> reports() {
        return List.of(
                Provider.of(
                        "markdown",
                        "report.md: the answers, the evidence with every number's address, the methods, the reservations",
                        MarkdownReport.Configuration.class,
                        MarkdownReport::new),
                Provider.of(
                        "html",
                        "report.html: one page for a browser, offline, with charts to point at and a forecast to move",
                        HtmlReport::new),
                Provider.of("findings", "findings.csv: a row a finding", FindingsReport::new),
                Provider.of(
                        "csv", "tables/*.csv: the laws, their parameters, each analysis, the claims", CsvTables::new),
                Provider.of(
                        "latex",
                        "tables.tex: the same tables for a paper, with booktabs and siunitx",
                        LatexTables.Configuration.class,
                        LatexTables::new),
                Provider.of(
                        FiguresReport.ID,
                        "figures for papers: SVG and PDF, and PNG where fonts are installed",
                        FiguresReport.Configuration.class,
                        FiguresReport::new));
    }

    @Override
    public List<Provider<? extends FindingStore, ?>> stores() {
        return List.of(Provider.of(
                "csv", "partitions of CSV: a row a finding, its interval and notices included", CsvStore::new));
    }

    @Override
    public List<Explanation> codes() {
        return Codes.explained();
    }
}
