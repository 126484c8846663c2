package org.curvewright.runner.execute;

import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.curvewright.runner.plan.AnalysisTask;
import org.curvewright.runner.plan.FitPlan;
import org.curvewright.runner.plan.FitPlan.NamedInference;
import org.curvewright.runner.plan.Plan;
import org.curvewright.spi.analysis.AnalysisContext;
import org.curvewright.spi.analysis.DataReference;
import org.curvewright.spi.analysis.FitReference;
import org.curvewright.spi.data.Dataset;
import org.curvewright.spi.data.Table;
import org.curvewright.spi.fit.Fit;
import org.curvewright.spi.fit.FitContext;
import org.curvewright.spi.fit.FitKey;
import org.curvewright.spi.fit.FitRequest;
import org.curvewright.spi.fit.FitResult;
import org.curvewright.spi.inference.DrawingInference;
import org.curvewright.spi.inference.Draws;
import org.curvewright.spi.inference.Inference;
import org.curvewright.spi.inference.Intervals;
import org.curvewright.spi.inference.LawFunction;

/** What one analysis may borrow while it runs. */
record RunningAnalysis(Plan plan, Map<FitKey, FitPlan> planned, TaskKeys keys, Outcomes outcomes, AnalysisTask task)
        implements AnalysisContext {

    static RunningAnalysis of(Plan plan, TaskKeys keys, Outcomes outcomes, AnalysisTask task) {
        Map<FitKey, FitPlan> planned = new HashMap<>();
        plan.fits().forEach(fit -> planned.putIfAbsent(fit.key(), fit));
        return new RunningAnalysis(plan, planned, keys, outcomes, task);
    }

    @Override
    public List<FitResult> on() {
        return task.on().stream().flatMap(section -> fits(section).stream()).toList();
    }

    @Override
    public List<FitResult> fits(FitReference section) {
        return plan.fitsOf(reached(section.name())).stream()
                .flatMap(fit -> outcomes.result(fit).stream())
                .toList();
    }

    @Override
    public Table table(DataReference data) {
        return Optional.ofNullable(plan.tables().get(reached(data.name()))).orElseThrow();
    }

    @Override
    public Table table(DataReference data, FitResult like) {
        return plan.table(reached(data.name()), like.key());
    }

    /** What an analysis looks at and its key does not hold would give stale findings one day. */
    private String reached(String name) {
        if (!AnalysisInputs.reaches(task, name)) {
            throw new IllegalStateException("it looks at '" + name + "', which its configuration does not name");
        }
        return name;
    }

    @Override
    public Optional<Dataset> dataset(DataReference data, FitResult like) {
        return plan.dataset(reached(data.name()), like.key(), like.request());
    }

    @Override
    public Fit refit(FitResult like, FitRequest request) {
        return like.estimator().fit(request, FitContext.seeded(seed()));
    }

    @Override
    public Optional<Intervals> intervals(FitResult fit, List<LawFunction> functions) {
        if (fit.fit().failed()) {
            return Optional.empty();
        }
        return plan(fit)
                .flatMap(own -> own.inferences().stream()
                        .findFirst()
                        .map(inference -> isOutcomeOf(own, fit)
                                ? new Inferring(keys, outcomes, own, inference, fit).of(functions)
                                : inference.inference().intervals(fit, functions, FitContext.seeded(seed()))));
    }

    @Override
    public Optional<Draws> draws(FitResult fit) {
        if (fit.fit().failed()) {
            return Optional.empty();
        }
        return plan(fit)
                .flatMap(own -> own.inferences().stream()
                        .findFirst()
                        .filter(inference -> inference.inference() instanceof DrawingInference)
                        .map(inference -> draws(own, inference, fit)));
    }

    private Draws draws(FitPlan own, NamedInference inference, FitResult fit) {
        DrawingInference drawing = (DrawingInference) inference.inference();
        return isOutcomeOf(own, fit)
                ? new Inferring(keys, outcomes, own, inference, fit).draws(drawing)
                : drawing.draw(fit, 0, drawing.draws(), FitContext.seeded(seed()));
    }

    /** Whether it is the planned fit itself and no refit of its like. */
    private boolean isOutcomeOf(FitPlan own, FitResult fit) {
        return fit.request().dataset().equals(own.dataset())
                && fit.request().formulation().equals(own.formulation())
                && outcomes.fit(own)
                        .filter(found -> Arrays.equals(
                                found.law().theta(), fit.fit().law().theta()))
                        .isPresent();
    }

    private Optional<FitPlan> plan(FitResult fit) {
        return Optional.ofNullable(planned.get(fit.key()));
    }

    @Override
    public Map<String, Inference> inferences(FitResult fit) {
        Map<String, Inference> named = new LinkedHashMap<>();
        plan(fit)
                .ifPresent(found ->
                        found.inferences().forEach(inference -> named.put(inference.as(), inference.inference())));
        return named;
    }

    @Override
    public long seed() {
        return keys.seed(TaskKeys.analysisId(task));
    }
}
