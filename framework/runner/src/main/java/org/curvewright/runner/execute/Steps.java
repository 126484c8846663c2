package org.curvewright.runner.execute;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.curvewright.runner.execute.Inferring.Chunk;
import org.curvewright.runner.plan.AnalysisTask;
import org.curvewright.runner.plan.FitPlan;
import org.curvewright.runner.plan.FitPlan.NamedInference;
import org.curvewright.runner.plan.Plan;
import org.curvewright.spi.engine.Engine.Outcome;
import org.curvewright.spi.engine.Engine.Task;
import org.curvewright.spi.fit.FitContext;
import org.curvewright.spi.fit.FitResult;

/** How every task of a plan is done, by its id alone, so that another JVM with the same plan does the same. */
final class Steps {

    private final Plan plan;
    private final TaskKeys keys;
    /** By the id of the task, or of the whole that the task is a part of. */
    private final Map<String, Function<String, Step>> byId = new HashMap<>();

    Steps(Plan plan, TaskKeys keys) {
        this.plan = plan;
        this.keys = keys;
        for (FitPlan fit : plan.fits()) {
            String path = fit.key().path();
            byId.put("fit/" + path, id -> fitting(fit));
            for (NamedInference inference : fit.inferences()) {
                byId.put("intervals/" + path + "/" + inference.as(), id -> intervals(fit, inference));
                byId.put("draws/" + path + "/" + inference.as(), id -> draws(fit, inference, last(id)));
            }
        }
        for (AnalysisTask analysis : plan.analyses()) {
            byId.put("analysis/" + analysis.as(), id -> findings(analysis));
            byId.put("chunk/" + analysis.as(), id -> chunk(analysis, Integer.parseInt(last(id))));
        }
    }

    /** The step of that id; empty where the plan has no such task. */
    Optional<Step> find(String id) {
        boolean part = id.startsWith("draws/") || id.startsWith("chunk/");
        return Optional.ofNullable(byId.get(part ? id.substring(0, id.lastIndexOf('/')) : id))
                .map(step -> step.apply(id));
    }

    /** Does a task. Whatever a plugin throws, an error too, belongs to its task alone. */
    Outcome work(Task task, Outcomes outcomes) {
        return work(task, outcomes, made -> {});
    }

    /** The same, for a caller who has a use for the outcome before it is bytes. */
    Outcome work(Task task, Outcomes outcomes, Consumer<Record> seen) {
        try {
            Record made = find(task.id()).orElseThrow().run().apply(outcomes);
            byte[] bytes = Outcomes.encode(made);
            seen.accept(made);
            return Outcome.of(task, bytes);
        } catch (RuntimeException | LinkageError | StackOverflowError | OutOfMemoryError | AssertionError e) {
            return Outcome.defect(task, e);
        }
    }

    private static String last(String id) {
        return id.substring(id.lastIndexOf('/') + 1);
    }

    private Step fitting(FitPlan fit) {
        return new Step(
                () -> keys.fit(fit),
                outcomes -> List.of(),
                outcomes ->
                        FitOutcome.of(fit.estimator().fit(fit.request(), FitContext.seeded(keys.seed(keys.fit(fit))))));
    }

    private Step intervals(FitPlan fit, NamedInference inference) {
        return new Step(
                () -> keys.intervals(fit, inference),
                outcomes -> Stream.concat(
                                Stream.of(keys.fit(fit).id()),
                                inferring(fit, inference, outcomes).chunks().stream()
                                        .map(chunk -> chunk.task().id()))
                        .filter(outcomes::has)
                        .toList(),
                outcomes -> inferring(fit, inference, outcomes).intervals());
    }

    private Step draws(FitPlan fit, NamedInference inference, String range) {
        int dash = range.indexOf('-');
        int from = Integer.parseInt(range.substring(0, dash));
        int to = Integer.parseInt(range.substring(dash + 1));
        return new Step(
                () -> keys.draws(fit, inference, from, to),
                outcomes -> List.of(keys.fit(fit).id()),
                outcomes -> inferring(fit, inference, outcomes)
                        .draw(new Chunk(keys.draws(fit, inference, from, to), from, to)));
    }

    private Inferring inferring(FitPlan fit, NamedInference inference, Outcomes outcomes) {
        FitResult result = outcomes.result(fit)
                .orElseThrow(
                        () -> new IllegalStateException("the fit " + fit.key().path() + " is missing"));
        return new Inferring(keys, outcomes, fit, inference, result);
    }

    private Step findings(AnalysisTask analysis) {
        return new Step(
                () -> keys.analysis(analysis),
                outcomes -> Stream.concat(
                                fits(analysis),
                                new Analysing(keys, outcomes, plan, analysis)
                                        .chunks().stream().map(Task::id))
                        .filter(outcomes::has)
                        .toList(),
                outcomes -> new Analysing(keys, outcomes, plan, analysis).findings());
    }

    private Stream<String> fits(AnalysisTask analysis) {
        return plan.fits().stream()
                .filter(fit -> AnalysisInputs.reaches(analysis, fit.key().fit()))
                .map(TaskKeys::fitId);
    }

    private Step chunk(AnalysisTask analysis, int number) {
        return new Step(
                () -> keys.chunk(analysis, number),
                outcomes -> fits(analysis).filter(outcomes::has).toList(),
                outcomes -> new Analysing(keys, outcomes, plan, analysis).chunk(number));
    }
}
