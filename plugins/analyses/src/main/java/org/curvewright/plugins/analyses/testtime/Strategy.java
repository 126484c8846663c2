package org.curvewright.plugins.analyses.testtime;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.curvewright.numerics.math.Elementary;
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
import org.curvewright.spi.inference.Interval;

/**
 * What is gained by choosing the way of spending test-time compute by difficulty: the strategy of each bin is chosen on one half
 * of its problems and scored on the other.
 *
 * <p>Reference: C. Snell et al., arXiv 2408.03314 (2024), section 3.
 */
record Strategy(StrategyConfiguration with) implements Analysis {

    private static final int WORD_DIGITS = 3;

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
        double[] optimal = new double[scores.budgets().length];
        for (int b = 0; b < scores.budgets().length; b++) {
            optimal[b] = budget(findings, scores, b, once, bootstrap);
        }
        chosen(findings, scores, once);
        curves(findings, scores, optimal, once);
        String efficiency = efficiency(findings, scores, optimal, once);
        int most = largestGain(scores, optimal, once);
        findings.measurement("largest-gain", optimal[most] - baseline(scores, most, once), "score");
        findings.measurement("largest-gain/budget", scores.budgets()[most], "");
        findings.verdict(
                "answer",
                "Choosing by difficulty gains most at a budget of " + Decimal.shortest(scores.budgets()[most])
                        + ": it scores " + Decimal.significant(optimal[most], WORD_DIGITS) + ", "
                        + Decimal.significant(optimal[most] - baseline(scores, most, once), WORD_DIGITS) + " more than "
                        + with.baseline() + efficiency + ".");
        return findings.list();
    }

    private int largestGain(StrategyScores scores, double[] optimal, int[] once) {
        int most = 0;
        for (int b = 1; b < optimal.length; b++) {
            most = optimal[b] - baseline(scores, b, once) > optimal[most] - baseline(scores, most, once) ? b : most;
        }
        return most;
    }

    private double baseline(StrategyScores scores, int budget, int[] counts) {
        return scores.mean(scores.strategies().indexOf(with.baseline()), budget, -1, -1, counts);
    }

    private double budget(Findings findings, StrategyScores scores, int b, int[] once, UnitBootstrap bootstrap) {
        Findings own = findings.below("budget-" + Decimal.shortest(scores.budgets()[b]));
        Interval[] intervals = bootstrap.intervals(scores.problems(), counts -> {
            double optimal = scores.computeOptimal(b, with.bins(), counts);
            return new double[] {optimal, optimal - baseline(scores, b, counts)};
        });
        double optimal = scores.computeOptimal(b, with.bins(), once);
        own.estimate("compute-optimal", optimal, "score", intervals[0]);
        own.estimate("gain-over-" + with.baseline(), optimal - baseline(scores, b, once), "score", intervals[1]);
        for (int s = 0; s < scores.strategies().size(); s++) {
            own.measurement(scores.strategies().get(s), scores.mean(s, b, -1, -1, once), "score");
        }
        return optimal;
    }

    /** Which strategy each bin prefers at each budget, all its problems taken together. */
    private void chosen(Findings findings, StrategyScores scores, int[] once) {
        List<String> names = new ArrayList<>();
        List<Double> bins = new ArrayList<>();
        List<Double> budgets = new ArrayList<>();
        List<Double> means = new ArrayList<>();
        for (int b = 0; b < scores.budgets().length; b++) {
            for (int bin = 0; bin < with.bins(); bin++) {
                int best = scores.best(b, bin, -1, once);
                if (best >= 0) {
                    names.add(scores.strategies().get(best));
                    bins.add(bin + 1.0);
                    budgets.add(scores.budgets()[b]);
                    means.add(scores.mean(best, b, bin, -1, once));
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

    /** With how much less budget the choice by difficulty scores what the baseline does at its largest. */
    private String efficiency(Findings findings, StrategyScores scores, double[] optimal, int[] once) {
        double[] budgets = scores.budgets();
        int last = budgets.length - 1;
        double wanted = baseline(scores, last, once);
        for (int b = 0; b <= last; b++) {
            if (optimal[b] >= wanted) {
                double at = b == 0 ? budgets[0] : between(budgets, optimal, b, wanted);
                findings.measurement("efficiency", budgets[last] / at, "times");
                return "; what " + with.baseline() + " scores at its largest budget takes "
                        + Decimal.significant(budgets[last] / at, WORD_DIGITS) + " times less";
            }
        }
        findings.absent(
                "efficiency",
                "times",
                "NOT_REACHED",
                "at no budget does the choice by difficulty score what " + with.baseline() + " does at the largest");
        return "";
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

    private static double between(double[] budgets, double[] optimal, int b, double wanted) {
        double share = (wanted - optimal[b - 1]) / (optimal[b] - optimal[b - 1]);
        return Elementary.exp((1 - share) * Elementary.log(budgets[b - 1]) + share * Elementary.log(budgets[b]));
    }
}
