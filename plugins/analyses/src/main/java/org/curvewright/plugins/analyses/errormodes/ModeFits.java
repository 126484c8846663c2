package org.curvewright.plugins.analyses.errormodes;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.curvewright.numerics.counts.BetaBinomial;
import org.curvewright.numerics.counts.SuccessCounts;
import org.curvewright.numerics.math.Elementary;

/** Every mode, fitted to the same steps by likelihood. */
record ModeFits(double p, BetaBinomial step, BetaBinomial task, TwoClass twoClass, double logP, int cells) {

    static ModeFits of(List<Attempts.Task> tasks) {
        SuccessCounts bySteps = SuccessCounts.of(
                tasks.stream()
                        .flatMapToLong(task -> Arrays.stream(task.successes()))
                        .toArray(),
                tasks.stream()
                        .flatMapToLong(task -> Arrays.stream(task.trials()))
                        .toArray());
        SuccessCounts byTasks = SuccessCounts.of(
                tasks.stream().mapToLong(Attempts.Task::allSuccesses).toArray(),
                tasks.stream().mapToLong(Attempts.Task::allTrials).toArray());
        double p = bySteps.successes() / bySteps.trials();
        return new ModeFits(
                p,
                BetaBinomial.fit(bySteps),
                BetaBinomial.fit(byTasks),
                TwoClass.fit(tasks),
                bySteps.logLikelihood(p),
                tasks.stream().mapToInt(Attempts.Task::steps).sum());
    }

    double logLikelihood(Mode mode) {
        return switch (mode) {
            case INDEPENDENT -> logP;
            case STEP -> step.logLikelihood();
            case TASK -> task.logLikelihood();
            case TWO_CLASS -> twoClass.logLikelihood();
        };
    }

    /** {@code −2 ln L + q ln n} with q parameters and n steps of tasks. */
    double bic(Mode mode) {
        return -2 * logLikelihood(mode) + mode.parameters() * Elementary.log(cells);
    }

    /** From the smallest criterion on. */
    List<Mode> ranked() {
        return Arrays.stream(Mode.values())
                .sorted(Comparator.comparingDouble(this::bic))
                .toList();
    }
}
