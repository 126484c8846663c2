package org.curvewright.plugins.analyses;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.curvewright.spi.Notice;
import org.curvewright.spi.analysis.Finding;
import org.curvewright.spi.analysis.Finding.Kind;
import org.curvewright.spi.analysis.Value.Lane;

/**
 * One back-test at every cut-off between different sizes that has something to fit and something to predict.
 *
 * @param least the fewest observations to fit to; by default one more that differ in a covariate than there are parameters,
 *     since replicates tell a law nothing more about its shape
 */
record RollingCutoffs(Backtest backtest, Optional<Integer> least) {

    List<Finding> findings(Means means) {
        List<Integer> counts = counts();
        String mean = backtest.path() + "/rolling-mape";
        if (counts.isEmpty()) {
            means.add(backtest.all() + "/mean-rolling-mape", backtest.response(), OptionalDouble.empty());
            return List.of(Finding.absent(
                    mean,
                    Kind.MEASUREMENT,
                    "percent",
                    new Notice(
                            "NOTHING_HELD_OUT",
                            "no cut between different sizes leaves enough to fit to and something to predict")));
        }
        List<Finding> findings = new ArrayList<>();
        List<Double> errors = new ArrayList<>();
        Means mine = new Means();
        for (int count : counts) {
            String path = backtest.path() + "/cutoff-" + count;
            Backtest.Outcome outcome = backtest.at(count, path);
            findings.add(outcome.mape(path));
            mine.add(mean, "cutoff-" + count, outcome.error());
            errors.add(outcome.error().orElse(Double.NaN));
        }
        means.add(backtest.all() + "/mean-rolling-mape", backtest.response(), mine.value(mean));
        mine.findings().forEach(finding -> findings.add(finding.noting(List.of(span(counts)))));
        findings.add(Finding.series(
                backtest.path() + "/rolling-series",
                new Lane("cutoff", "", counts.stream().map(Double::valueOf).toList(), List.of()),
                new Lane("mape", "percent", errors, List.of())));
        return findings;
    }

    private List<Integer> counts() {
        Ordered observations = backtest.observations();
        int first = Math.max(least.orElseGet(() -> observations.different(backtest.parameters() + 1)), 1);
        return IntStream.range(first, observations.size())
                .filter(observations::cutsBetween)
                .boxed()
                .toList();
    }

    private static Notice span(List<Integer> counts) {
        int first = counts.get(0);
        int last = counts.get(counts.size() - 1);
        boolean every = last - first == counts.size() - 1;
        return new Notice(
                "CUTOFFS",
                "fitted to the " + first + " to " + last + " smallest in turn"
                        + (every ? "" : ", " + counts.size() + " cuts between different sizes"));
    }
}
