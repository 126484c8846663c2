package org.curvewright.plugins.analyses.testtime;

import java.util.Arrays;
import org.curvewright.numerics.math.Elementary;
import org.curvewright.plugins.analyses.items.Findings;
import org.curvewright.plugins.analyses.items.Said;
import org.curvewright.plugins.analyses.items.UnitBootstrap;
import org.curvewright.spi.Decimal;
import org.curvewright.spi.Notice;
import org.curvewright.spi.inference.Interval;

/**
 * What choosing by difficulty scores at each budget beyond the baseline, and how many times less budget it takes. At a budget B
 * where the choice scores at least what the baseline does, the efficiency is {@code B/B'}, B' the budget at which the choice
 * scores as the baseline does at B; elsewhere {@code B'/B}, B' the budget at which the baseline scores as the choice does at B,
 * so that it is below 1. Between budgets scores are straight in the logarithm of the budget.
 */
record StrategyGains(StrategyConfiguration with, StrategyScores scores, UnitBootstrap bootstrap) {

    private static final Notice BOUND = new Notice(
            "BEYOND_BUDGETS",
            "the equal score is that of the smallest budget or lies beyond it, so this is the least by which budgets differ");

    /** The scores of the choice by difficulty, by budget. */
    double[] optimal(int[] counts) {
        double[] optimal = new double[scores.budgets().length];
        Arrays.setAll(optimal, b -> scores.computeOptimal(b, with.bins(), counts));
        return optimal;
    }

    private double[] baseline(int[] counts) {
        int baseline = scores.strategies().indexOf(with.baseline());
        double[] means = new double[scores.budgets().length];
        Arrays.setAll(means, b -> scores.mean(baseline, b, -1, -1, counts));
        return means;
    }

    private int[] once() {
        int[] once = new int[scores.problems()];
        Arrays.fill(once, 1);
        return once;
    }

    /** Score, gain and efficiency at a budget, with intervals, and the score of each strategy alone. */
    void state(Findings own, int b) {
        double[] values = at(b, once());
        Interval[] intervals = intervals(b);
        own.estimate("compute-optimal", values[0], "score", intervals[0]);
        own.estimate("gain-over-" + with.baseline(), values[1], "score", intervals[1]);
        if (b > 0) {
            own.estimate("efficiency", values[2], "times", intervals[2], bound(b));
        }
        for (int s = 0; s < scores.strategies().size(); s++) {
            own.measurement(scores.strategies().get(s), scores.mean(s, b, -1, -1, once()), "score");
        }
    }

    private Notice[] bound(int b) {
        double[] optimal = optimal(once());
        double[] baseline = baseline(once());
        double lower = Math.min(optimal[b], baseline[b]);
        double least = optimal[b] >= baseline[b] ? optimal[0] : baseline[0];
        return least >= lower ? new Notice[] {BOUND} : new Notice[0];
    }

    private Interval[] intervals(int b) {
        return bootstrap.intervals(scores.problems(), counts -> at(b, counts));
    }

    private double[] at(int b, int[] counts) {
        double[] optimal = optimal(counts);
        double[] baseline = baseline(counts);
        return new double[] {optimal[b], optimal[b] - baseline[b], efficiency(b, optimal, baseline)};
    }

    private double efficiency(int b, double[] optimal, double[] baseline) {
        double budget = scores.budgets()[b];
        return optimal[b] >= baseline[b]
                ? budget / reaching(optimal, baseline[b])
                : reaching(baseline, optimal[b]) / budget;
    }

    /** The budget at which a curve first has a score, at the least the smallest; NaN where no budget shows it. */
    private double reaching(double[] curve, double wanted) {
        double[] budgets = scores.budgets();
        for (int b = 0; b < curve.length; b++) {
            if (curve[b] >= wanted) {
                double share = b == 0 ? 0 : (wanted - curve[b - 1]) / (curve[b] - curve[b - 1]);
                double before = Elementary.log(budgets[Math.max(0, b - 1)]);
                return Elementary.exp(before + share * (Elementary.log(budgets[b]) - before));
            }
        }
        return Double.NaN;
    }

    /** States where the gain is largest and what the largest budget takes, and says both. */
    String answer(Findings findings) {
        double[] optimal = optimal(once());
        double[] baseline = baseline(once());
        int most = 0;
        for (int b = 1; b < optimal.length; b++) {
            most = optimal[b] - baseline[b] > optimal[most] - baseline[most] ? b : most;
        }
        int last = optimal.length - 1;
        Interval[] there = intervals(most);
        double gain = optimal[most] - baseline[most];
        findings.estimate("largest-gain", gain, "score", there[1]);
        findings.measurement("largest-gain/budget", scores.budgets()[most], "");
        return "Choosing by difficulty gains most at a budget of " + Decimal.shortest(scores.budgets()[most])
                + ": it scores " + Said.within(optimal[most], there[0]) + ", " + Said.within(gain, there[1])
                + " more than " + with.baseline() + efficiency(findings, most, last, optimal, baseline) + " ("
                + bootstrap.told(scores.problems()) + " over " + scores.problems() + " problems).";
    }

    private String efficiency(Findings findings, int most, int last, double[] optimal, double[] baseline) {
        double ofAll = efficiency(last, optimal, baseline);
        if (last == 0) {
            return "";
        }
        Interval atLast = intervals(last)[2];
        findings.estimate("efficiency", ofAll, "times", atLast, bound(last));
        String there = most == 0 || most == last || bound(most).length > 0
                ? ""
                : Said.within(efficiency(most, optimal, baseline), intervals(most)[2])
                        + " times less budget there and ";
        return "; for the score of " + with.baseline() + " it takes " + there
                + (bound(last).length > 0 ? "at least " : "") + Said.within(ofAll, atLast)
                + " times less at the largest budget, " + Decimal.shortest(scores.budgets()[last]);
    }
}
