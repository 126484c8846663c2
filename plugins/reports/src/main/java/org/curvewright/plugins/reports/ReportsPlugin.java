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
                        "report.md, to read as text or paste: answers, tables with every number's address, methods, limitations",
                        MarkdownReport.Configuration.class,
                        MarkdownReport::new),
                Provider.of(
                        "html",
                        "report.html, to open in a browser and send on: one offline page, charts to point at, a forecast to move",
                        HtmlReport::new),
                Provider.of(
                        "findings",
                        "findings.csv, for pandas or R: a row a finding, with unit, interval and notices",
                        FindingsReport::new),
                Provider.of(
                        "csv",
                        "tables/*.csv, for a spreadsheet: laws, parameters, certificates, each analysis, claims",
                        CsvTables::new),
                Provider.of(
                        "latex",
                        "tables.tex, for a paper: the same tables, for booktabs and siunitx",
                        LatexTables.Configuration.class,
                        LatexTables::new),
                Provider.of(
                        FiguresReport.ID,
                        "figures/*.svg and *.pdf, for papers and slides, and *.png where fonts are installed: laws, residuals, analyses",
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
