package org.curvewright.runner.execute;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.curvewright.runner.plan.AnalysisTask;
import org.curvewright.runner.plan.FitPlan;
import org.curvewright.runner.plan.FitPlan.NamedInference;
import org.curvewright.runner.plan.Plan;
import org.curvewright.runner.store.Digest;
import org.curvewright.spi.engine.Engine.Task;

/**
 * Names tasks, and keys them by everything that determines their outcome and by nothing else: what computes, what is
 * computed from, and the random streams. A name counts only through the streams, which it selects.
 */
final class TaskKeys {

    private final Plan plan;
    private final String seed;
    private final AnalysisInputs inputs;
    private final Map<String, Task> fits = new ConcurrentHashMap<>();

    TaskKeys(Plan plan) {
        this.plan = plan;
        this.seed = Long.toString(plan.seed());
        this.inputs = new AnalysisInputs(plan, this);
    }

    Task fit(FitPlan fit) {
        return fits.computeIfAbsent(fit.key().path(), path -> {
            String id = fitId(fit);
            return new Task(id, Digest.of("fit", plan.build(), streams(id), fit.identity(), fit.datasetDigest()));
        });
    }

    static String fitId(FitPlan fit) {
        return "fit/" + fit.key().path();
    }

    Task intervals(FitPlan fit, NamedInference inference) {
        String id = intervalsId(fit, inference);
        return new Task(id, Digest.of("intervals", fit(fit).key(), streams(id), inference.identity()));
    }

    static String intervalsId(FitPlan fit, NamedInference inference) {
        return "intervals/" + fit.key().path() + "/" + inference.as();
    }

    /** Some of the draws of an inference; all of them share its random streams. */
    Task draws(FitPlan fit, NamedInference inference, int from, int to) {
        String range = from + "-" + to;
        String id = "draws/" + fit.key().path() + "/" + inference.as() + "/" + range;
        return new Task(id, Digest.of("draws", intervals(fit, inference).key(), range));
    }

    Task analysis(AnalysisTask analysis) {
        String id = analysisId(analysis);
        return new Task(
                id, Digest.of("analysis", plan.build(), streams(id), analysis.identity(), inputs.digest(analysis)));
    }

    static String analysisId(AnalysisTask analysis) {
        return "analysis/" + analysis.as();
    }

    /** Some of the work of an analysis; all chunks share its random streams. */
    Task chunk(AnalysisTask analysis, int number) {
        String id = "chunk/" + analysis.as() + "/" + number;
        return new Task(id, Digest.of("chunk", analysis(analysis).key(), Integer.toString(number)));
    }

    /** What determines a fit's outcomes, the intervals included. */
    String outcome(FitPlan fit) {
        return fit.key().path()
                + fit.data()
                + fit(fit).key()
                + fit.inferences().stream()
                        .map(inference -> intervals(fit, inference).key())
                        .collect(Collectors.joining());
    }

    /** The key of a task's random streams: the same wherever and whenever it runs. */
    long seed(Task task) {
        return seed(task.id());
    }

    /** The same by the task's id alone: the key of an analysis takes a look at every fit, which thousands of refits would repeat. */
    long seed(String id) {
        return Digest.seed(seed, id);
    }

    private String streams(String id) {
        return Long.toString(seed(id));
    }
}
