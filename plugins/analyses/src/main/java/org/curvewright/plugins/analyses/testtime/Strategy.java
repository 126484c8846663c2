package org.curvewright.plugins.analyses.testtime;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.curvewright.plugins.analyses.items.Findings;
import org.curvewright.plugins.analyses.items.Requirements;
import org.curvewright.plugins.analyses.items.UnitBootstrap;
import org.curvewright.spi.Decimal;
import org.curvewright.spi.DidYouMean;
import org.curvewright.spi.Problem;
import org.curvewright.spi.analysis.Analysis;
import org.curvewright.spi.analysis.AnalysisContext;
import org.curvewright.spi.analysis.AnalysisPlan;
import org.curvewright.spi.analysis.Finding;
import org.curvewright.spi.analysis.Value.Lane;
import org.curvewright.spi.data.Groups;
import org.curvewright.spi.data.Table;

/**
 * What is gained by choosing the way of spending test-time compute by difficulty: the strategy of each bin is chosen on one half
 * of its problems and scored on the other.
 *
 * <p>Reference: C. Snell et al., arXiv 2408.03314 (2024), section 3.
 */
record Strategy(StrategyConfiguration with) implements Analysis {

    @Override
    public List<Problem> check(AnalysisPlan plan) {
        Table table = plan.table(with.data());
        List<Problem> problems = new ArrayList<>(new Requirements(table)
                .labels("problem", with.problem())
                .labels("strategy", with.strategy())
                .positive("budget", with.budget())
                .within("score", with.score(), 0, 1)
                .within("difficulty", with.difficulty(), 0, 1)
                .problems());
        table.column(with.strategy()).map(Groups::of).map(Groups::labels).ifPresent(labels -> {
            if (!labels.contains(with.baseline())) {
                problems.add(new Problem(
                        "UNKNOWN_NAME",
                        "with.baseline",
                        "no strategy '" + with.baseline() + "'" + DidYouMean.hint(with.baseline(), labels)));
            }
        });
        return problems;
    }

    @Override
    public List<Finding> run(AnalysisContext context) {
        StrategyScores scores = StrategyScores.of(context.table(with.data()), with);
        Findings findings = Findings.begin();
        int[] once = new int[scores.problems()];
        Arrays.fill(once, 1);
        UnitBootstrap bootstrap = new UnitBootstrap(with.draws(), with.level(), context.seed());
        StrategyGains gains = new StrategyGains(with, scores, bootstrap);
        StrategyBins bins = new StrategyBins(with, scores, bootstrap);
        for (int b = 0; b < scores.budgets().length; b++) {
            Findings own = findings.below("budget-" + Decimal.shortest(scores.budgets()[b]));
            gains.state(own, b);
            bins.state(own, b);
        }
        bins.series(findings);
        curves(findings, scores, gains.optimal(once), once);
        findings.verdict("answer", gains.answer(findings));
        return findings.list();
    }

    private void curves(Findings findings, StrategyScores scores, double[] optimal, int[] once) {
        List<String> names = new ArrayList<>();
        List<Double> budgets = new ArrayList<>();
        List<Double> means = new ArrayList<>();
        for (int b = 0; b < optimal.length; b++) {
            names.add("chosen by difficulty");
            budgets.add(scores.budgets()[b]);
            means.add(optimal[b]);
            for (int s = 0; s < scores.strategies().size(); s++) {
                names.add(scores.strategies().get(s));
                budgets.add(scores.budgets()[b]);
                means.add(scores.mean(s, b, -1, -1, once));
            }
        }
        findings.series(
                "curves",
                Lane.labels("series", names),
                Lane.numbers("x (log): budget", "", Doubles.of(budgets)),
                Lane.numbers("y (line): score", "", Doubles.of(means)));
    }
}
