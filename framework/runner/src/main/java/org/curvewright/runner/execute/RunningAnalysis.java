package org.curvewright.runner.execute;

import java.util.List;
import java.util.Optional;
import org.curvewright.runner.plan.AnalysisTask;
import org.curvewright.runner.plan.FitPlan;
import org.curvewright.runner.plan.Plan;
import org.curvewright.spi.analysis.AnalysisContext;
import org.curvewright.spi.analysis.DataReference;
import org.curvewright.spi.analysis.FitReference;
import org.curvewright.spi.data.Dataset;
import org.curvewright.spi.data.Table;
import org.curvewright.spi.fit.Fit;
import org.curvewright.spi.fit.FitContext;
import org.curvewright.spi.fit.FitRequest;
import org.curvewright.spi.fit.FitResult;
import org.curvewright.spi.inference.Intervals;
import org.curvewright.spi.inference.LawFunction;

/** What one analysis may borrow while it runs. */
record RunningAnalysis(Plan plan, Outcomes outcomes, AnalysisTask task, long seed) implements AnalysisContext {

    @Override
    public List<FitResult> on() {
        return task.on().stream().flatMap(section -> fits(section).stream()).toList();
    }

    @Override
    public List<FitResult> fits(FitReference section) {
        return plan.fitsOf(section.name()).stream()
                .flatMap(fit -> outcomes.result(fit).stream())
                .toList();
    }

    @Override
    public Table table(DataReference data) {
        return Optional.ofNullable(plan.tables().get(data.name())).orElseThrow();
    }

    @Override
    public Optional<Dataset> dataset(DataReference data, FitResult like) {
        return plan.dataset(
                data.name(),
                like.key().fit(),
                like.request().formulation().covariates(),
                like.key().response());
    }

    @Override
    public Fit refit(FitResult like, FitRequest request) {
        return like.estimator().fit(request, FitContext.seeded(seed));
    }

    @Override
    public Optional<Intervals> intervals(FitResult fit, List<LawFunction> functions) {
        Optional<FitPlan> planned = plan.fits().stream()
                .filter(candidate -> candidate.key().equals(fit.key()))
                .findFirst();
        return planned.flatMap(found -> found.inferences().stream().findFirst())
                .filter(inference -> !fit.fit().failed())
                .map(inference -> inference.inference().intervals(fit, functions, FitContext.seeded(seed)));
    }
}
