package org.curvewright.plugins.analyses.testtime;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.curvewright.plugins.analyses.items.Findings;
import org.curvewright.plugins.analyses.items.UnitBootstrap;
import org.curvewright.spi.analysis.Value.Lane;
import org.curvewright.spi.inference.Interval;

/**
 * Which strategy each bin of difficulty prefers at each budget, what the choice scores in it, each half of the bin by the strategy
 * that the other half chose, and how often resampled problems choose the same.
 */
record StrategyBins(StrategyConfiguration with, StrategyScores scores, UnitBootstrap bootstrap) {

    void state(Findings budget, int b) {
        int[] once = once();
        for (int bin = 0; bin < with.bins(); bin++) {
            int best = scores.best(b, bin, -1, once);
            if (best < 0) {
                continue;
            }
            int of = bin;
            double[] values = at(b, of, once);
            int shown = (int) Arrays.stream(scores.bins()).filter(i -> i == of).count();
            Interval[] intervals = bootstrap.intervals(scores.problems(), shown, counts -> at(b, of, counts));
            Findings own = budget.below("bin-" + (bin + 1));
            own.verdict("strategy", scores.strategies().get(best));
            own.measurement("chosen-again", chosenAgain(b, of, best), "share");
            own.estimate("score", values[0], "score", intervals[0]);
            own.estimate("gain", values[1], "score", intervals[1]);
        }
    }

    private double[] at(int b, int bin, int[] counts) {
        double score = scores.crossValidated(b, bin, bin + 1, counts);
        double baseline = scores.mean(scores.strategies().indexOf(with.baseline()), b, bin, -1, counts);
        return new double[] {score, score - baseline};
    }

    private double chosenAgain(int b, int bin, int best) {
        double[] again = bootstrap
                .values(scores.problems(), counts -> new double[] {scores.best(b, bin, -1, counts) == best ? 1 : 0})[0];
        return Arrays.stream(again).average().orElse(Double.NaN);
    }

    private int[] once() {
        int[] once = new int[scores.problems()];
        Arrays.fill(once, 1);
        return once;
    }

    /** The same choices as a series: strategy, bin, budget, and the mean score of all the bin's problems. */
    void series(Findings findings) {
        List<String> names = new ArrayList<>();
        List<Double> bins = new ArrayList<>();
        List<Double> budgets = new ArrayList<>();
        List<Double> means = new ArrayList<>();
        for (int b = 0; b < scores.budgets().length; b++) {
            for (int bin = 0; bin < with.bins(); bin++) {
                int best = scores.best(b, bin, -1, once());
                if (best >= 0) {
                    names.add(scores.strategies().get(best));
                    bins.add(bin + 1.0);
                    budgets.add(scores.budgets()[b]);
                    means.add(scores.mean(best, b, bin, -1, once()));
                }
            }
        }
        findings.series(
                "chosen",
                Lane.labels("strategy", names),
                Lane.numbers("bin", "1 is the easiest", Doubles.of(bins)),
                Lane.numbers("budget", "", Doubles.of(budgets)),
                Lane.numbers("score", "", Doubles.of(means)));
    }
}
