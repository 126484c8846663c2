package org.curvewright.plugins.analyses.errormodes;

import java.util.List;

/**
 * How the variance {@code μ(1 − μ)} of a step's outcome splits: what tasks share ({@code σ_t²}), what steps of a task keep
 * from attempt to attempt ({@code σ_s²}) and what is fresh luck. From pairs of outcomes,
 *
 * <pre>{@code
 * E[y y′] = μ² + σ_t² + σ_s² (same step, other attempt)   μ² + σ_t² (other step of the task)   μ² (other task)
 * }</pre>
 *
 * @param task {@code σ_t²/(μ(1 − μ))}
 * @param step {@code σ_s²/(μ(1 − μ))}, NaN where no step was tried twice
 */
record FailureShares(double task, double step) {

    static FailureShares of(List<Attempts.Task> tasks, int[] counts) {
        double total = 0;
        double mean = 0;
        double squares = 0;
        double within = 0;
        double withinTasks = 0;
        double across = 0;
        double acrossTasks = 0;
        double copies = 0;
        for (int t = 0; t < tasks.size(); t++) {
            Pairs pairs = Pairs.of(tasks.get(t));
            double w = counts[t];
            total += w;
            mean += w * pairs.mean;
            // copies of one task are the same task, so their pairs are not pairs of different ones
            squares += w * w * pairs.mean * pairs.mean;
            copies += w * w;
            if (pairs.sameCount > 0) {
                within += w * pairs.same / pairs.sameCount;
                withinTasks += w;
            }
            if (pairs.otherCount > 0) {
                across += w * pairs.other / pairs.otherCount;
                acrossTasks += w;
            }
        }
        double average = mean / total;
        double apart = (mean * mean - squares) / (total * total - copies);
        double variance = average * (1 - average);
        double task = across / acrossTasks - apart;
        return new FailureShares(task / variance, (within / withinTasks - across / acrossTasks) / variance);
    }

    private record Pairs(double mean, double same, double sameCount, double other, double otherCount) {

        static Pairs of(Attempts.Task task) {
            double same = 0;
            double sameCount = 0;
            double squares = 0;
            double squaredTrials = 0;
            for (int s = 0; s < task.steps(); s++) {
                double k = task.successes()[s];
                double m = task.trials()[s];
                same += k * (k - 1);
                sameCount += m * (m - 1);
                squares += k * k;
                squaredTrials += m * m;
            }
            double k = task.allSuccesses();
            double m = task.allTrials();
            return new Pairs(k / m, same, sameCount, k * k - squares, m * m - squaredTrials);
        }
    }

    /** What is neither the task's nor the step's. */
    double luck() {
        return 1 - task - (Double.isNaN(step) ? 0 : step);
    }
}
