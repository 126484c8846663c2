package org.curvewright.runner.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.curvewright.runner.answer.FitAnswers;
import org.curvewright.runner.config.ExperimentConfiguration;
import org.curvewright.runner.engine.Parallel;
import org.curvewright.runner.execute.FitFindings;
import org.curvewright.runner.execute.FitSections;
import org.curvewright.runner.execute.Outcomes;
import org.curvewright.runner.plan.AnalysisTask;
import org.curvewright.runner.plan.FitPlan;
import org.curvewright.runner.plan.LoadedData;
import org.curvewright.runner.plan.Plan;
import org.curvewright.runner.plan.Planned;
import org.curvewright.spi.Notice;
import org.curvewright.spi.analysis.Finding;
import org.curvewright.spi.analysis.FitReference;
import org.curvewright.spi.data.Column;
import org.curvewright.spi.data.Table;
import org.curvewright.spi.report.ResultDocument;

/** Gathers what an experiment found into its document. */
public final class DocumentBuilder {

    private final ExperimentConfiguration configuration;
    private final Planned planned;
    private final Outcomes outcomes;

    public DocumentBuilder(ExperimentConfiguration configuration, Planned planned, Outcomes outcomes) {
        this.configuration = configuration;
        this.planned = planned;
        this.outcomes = outcomes;
    }

    public ResultDocument build(
            String version, ResultDocument.Configuration recorded, List<ResultDocument.PluginVersion> plugins) {
        Plan plan = planned.plan();
        List<Finding> findings = findings(plan);
        Judge judge = new Judge(new Addresses(findings));
        return new ResultDocument(
                ResultDocument.SCHEMA,
                version,
                new ResultDocument.Experiment(
                        configuration.experiment(),
                        configuration.question(),
                        configuration.summary(),
                        configuration.seed(),
                        configuration.cites()),
                recorded,
                plugins,
                planned.data().entrySet().stream().map(this::data).toList(),
                documented(plan).map(fit -> FitSections.of(fit, outcomes)).toList(),
                plan.analyses().stream().map(DocumentBuilder::analysis).toList(),
                findings,
                configuration.claims().stream().map(judge::judge).toList(),
                configuration.expect().stream().map(judge::judge).toList(),
                notices());
    }

    private static Stream<FitPlan> documented(Plan plan) {
        return plan.fits().stream().filter(fit -> plan.stored().of(fit).isEmpty());
    }

    private List<Finding> findings(Plan plan) {
        List<Finding> findings = new ArrayList<>();
        Parallel.map(documented(plan).toList(), fit -> FitFindings.of(fit, outcomes))
                .forEach(findings::addAll);
        findings.addAll(outcomes.shelved());
        findings.addAll(new FitAnswers(plan, outcomes).findings());
        for (AnalysisTask analysis : plan.analyses()) {
            String prefix = "analyses/" + analysis.as() + "/";
            outcomes.findings(analysis).forEach(finding -> findings.add(finding.under(prefix)));
        }
        return findings;
    }

    private ResultDocument.Data data(Map.Entry<String, LoadedData> entry) {
        Table table = entry.getValue().table();
        return new ResultDocument.Data(
                entry.getKey(),
                table.provenance().origin(),
                table.provenance().sha256(),
                table.provenance().citation(),
                table.provenance().licence(),
                table.columns().stream().map(Column::variable).toList(),
                table.size(),
                entry.getValue().excluded(),
                Stream.concat(table.provenance().notices().stream(), leftOut(entry.getKey()))
                        .toList());
    }

    /** What the fits to this table do without: the rows are counted there, while the exclusions are counted here. */
    private Stream<Notice> leftOut(String data) {
        return planned.plan().fits().stream()
                .filter(fit -> fit.data().equals(data))
                .flatMap(fit -> fit.incomplete().stream())
                .distinct();
    }

    private static ResultDocument.AnalysisSection analysis(AnalysisTask task) {
        return new ResultDocument.AnalysisSection(
                task.as(),
                task.use(),
                task.section(),
                task.on().stream().map(FitReference::name).toList(),
                List.of());
    }

    private List<Notice> notices() {
        List<Notice> notices = new ArrayList<>();
        configuration
                .acknowledge()
                .forEach(acknowledged -> notices.add(new Notice(acknowledged.code(), acknowledged.text())));
        Stream.concat(
                        planned.plan().notices().stream(),
                        planned.plan().fits().stream().flatMap(fit -> fit.notices().stream()))
                .distinct()
                .forEach(notices::add);
        outcomes.defects().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(defect -> notices.add(new Notice("DEFECT", defect.getKey() + ": " + defect.getValue())));
        return notices;
    }
}
