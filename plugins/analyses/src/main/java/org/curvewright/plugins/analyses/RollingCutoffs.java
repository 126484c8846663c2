package org.curvewright.plugins.analyses;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.curvewright.spi.Notice;
import org.curvewright.spi.analysis.Finding;
import org.curvewright.spi.analysis.Value.Lane;

/** One back-test at every cut-off that has something to fit and something to predict. */
record RollingCutoffs(Backtest backtest, Optional<Integer> least) {

    List<Finding> findings(Means means) {
        List<Finding> findings = new ArrayList<>();
        List<Double> cutoffs = new ArrayList<>();
        List<Double> errors = new ArrayList<>();
        Means mine = new Means();
        int first = Math.max(least.orElse(backtest.parameters() + 1), 1);
        int size = backtest.observations().size();
        for (int count = first; count < size; count++) {
            String path = backtest.path() + "/cutoff-" + count;
            Backtest.Outcome outcome = backtest.at(count, path);
            findings.add(outcome.mape(path));
            mine.add(backtest.path() + "/rolling-mape", "cutoff-" + count, outcome.error());
            cutoffs.add((double) count);
            errors.add(outcome.error().orElse(Double.NaN));
        }
        OptionalDouble mean = mine.value(backtest.path() + "/rolling-mape");
        means.add(backtest.all() + "/mean-rolling-mape", backtest.response(), mean);
        Notice span = new Notice("CUTOFFS", "fitted to the " + first + " to " + (size - 1) + " smallest in turn");
        mine.findings().forEach(finding -> findings.add(finding.noting(List.of(span))));
        findings.add(Finding.series(
                backtest.path() + "/rolling-series",
                new Lane("cutoff", "", cutoffs, List.of()),
                new Lane("mape", "percent", errors, List.of())));
        return findings;
    }
}
