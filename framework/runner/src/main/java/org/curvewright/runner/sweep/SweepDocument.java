package org.curvewright.runner.sweep;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.curvewright.runner.Curvewright;
import org.curvewright.runner.Source;
import org.curvewright.runner.config.ExperimentConfiguration;
import org.curvewright.runner.document.Addresses;
import org.curvewright.runner.document.Judge;
import org.curvewright.runner.plan.Preparation.NamedSweepAnalysis;
import org.curvewright.spi.Notice;
import org.curvewright.spi.analysis.Cell;
import org.curvewright.spi.analysis.Finding;
import org.curvewright.spi.report.ResultDocument;
import org.curvewright.spi.report.ResultDocument.AnalysisSection;
import org.curvewright.spi.report.ResultDocument.Data;
import org.curvewright.spi.report.ResultDocument.PluginVersion;

/** Gathers the documents of the cells into that of the sweep. */
final class SweepDocument {

    private static final String PREFIX = "sweep/";
    private static final String HEADING = "Sweep";

    private final ExperimentConfiguration configuration;
    private final Source source;
    private final List<NamedSweepAnalysis> analyses;
    private final List<PluginVersion> plugins;
    private final List<Cell> cells = new ArrayList<>();
    private final List<Finding> findings = new ArrayList<>();
    private final Map<String, Data> data = new LinkedHashMap<>();

    SweepDocument(
            ExperimentConfiguration configuration,
            Source source,
            List<NamedSweepAnalysis> analyses,
            List<PluginVersion> plugins) {
        this.configuration = configuration;
        this.source = source;
        this.analyses = analyses;
        this.plugins = plugins;
    }

    void add(SweepCell cell, ResultDocument document) {
        cells.add(new Cell(cell.name(), cell.named(), document.findings()));
        document.findings().forEach(finding -> findings.add(finding.under(PREFIX + cell.name() + "/")));
        document.data().forEach(entry -> data(cell, entry));
    }

    /** One entry a table: which rows a cell left out stands in its own document. */
    private void data(SweepCell cell, Data entry) {
        boolean known = data.values().stream()
                .anyMatch(other ->
                        other.origin().equals(entry.origin()) && other.sha256().equals(entry.sha256()));
        if (!known) {
            String name = data.containsKey(entry.name()) ? entry.name() + " in " + cell.name() : entry.name();
            data.put(name, named(name, entry));
        }
    }

    private static Data named(String name, Data entry) {
        return new Data(
                name,
                entry.origin(),
                entry.sha256(),
                entry.citation(),
                entry.licence(),
                entry.columns(),
                entry.rows(),
                entry.excluded(),
                entry.notices());
    }

    /** @param defects where those of the analyses are added */
    void analyse(Map<String, Throwable> defects) {
        analyses.forEach(analysis -> across(analysis, defects));
    }

    /** @param defects of the cells and of the analyses */
    ResultDocument build(Map<String, Throwable> defects) {
        Judge judge = new Judge(new Addresses(findings));
        return new ResultDocument(
                ResultDocument.SCHEMA,
                Curvewright.version(),
                new ResultDocument.Experiment(
                        configuration.experiment(),
                        configuration.question(),
                        configuration.summary(),
                        configuration.seed(),
                        configuration.cites()),
                Recorded.of(source, configuration),
                plugins,
                List.copyOf(data.values()),
                List.of(),
                analyses.stream()
                        .map(analysis ->
                                new AnalysisSection(analysis.as(), analysis.use(), HEADING, List.of(), List.of()))
                        .toList(),
                findings,
                configuration.claims().stream().map(judge::judge).toList(),
                configuration.expect().stream().map(judge::judge).toList(),
                notices(defects));
    }

    private void across(NamedSweepAnalysis analysis, Map<String, Throwable> defects) {
        String prefix = PREFIX + analysis.as() + "/";
        try {
            analysis.analysis().across(cells).forEach(finding -> findings.add(finding.under(prefix)));
        } catch (RuntimeException | LinkageError e) {
            defects.put(prefix, e);
        }
    }

    private List<Notice> notices(Map<String, Throwable> defects) {
        List<Notice> notices = new ArrayList<>();
        configuration
                .acknowledge()
                .forEach(acknowledged -> notices.add(new Notice(acknowledged.code(), acknowledged.text())));
        defects.forEach((part, thrown) -> notices.add(new Notice("DEFECT", part + ": " + thrown)));
        return notices;
    }
}
