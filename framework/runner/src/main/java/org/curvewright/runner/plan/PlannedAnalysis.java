package org.curvewright.runner.plan;

import java.util.List;
import java.util.Optional;
import org.curvewright.spi.analysis.AnalysisPlan;
import org.curvewright.spi.analysis.DataReference;
import org.curvewright.spi.analysis.FitReference;
import org.curvewright.spi.data.Table;

/** What one analysis may look at before anything runs. */
record PlannedAnalysis(Plan plan, AnalysisTask task) implements AnalysisPlan {

    @Override
    public List<PlannedFit> on() {
        return task.on().stream().flatMap(section -> fits(section).stream()).toList();
    }

    /** Without responses and groups that a law cannot be fitted to, of which the plan itself tells. */
    @Override
    public List<PlannedFit> fits(FitReference section) {
        return plan.fitsOf(section.name()).stream()
                .filter(fit -> fit.refusal().isEmpty())
                .map(fit -> new PlannedFit(fit.key(), fit.formulation(), fit.dataset()))
                .toList();
    }

    @Override
    public Table table(DataReference data) {
        return Optional.ofNullable(plan.tables().get(data.name()))
                .orElseGet(() -> new Table(data.name(), List.of(), org.curvewright.spi.data.Provenance.of("", "")));
    }
}
