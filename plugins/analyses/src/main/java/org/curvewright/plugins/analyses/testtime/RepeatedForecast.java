package org.curvewright.plugins.analyses.testtime;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;
import org.curvewright.numerics.statistics.Quantiles;
import org.curvewright.plugins.analyses.items.Findings;
import org.curvewright.spi.Notice;
import org.curvewright.spi.inference.Interval;

/**
 * One law's forecasts of one model's coverage, one from each drawing of few samples.
 *
 * @param law the address of its findings
 * @param actual the coverage of all samples
 * @param forecasts of the drawings in which the law could be fitted and did not diverge
 * @param diverged in how many it did
 * @param repeats how many drawings there were
 */
record RepeatedForecast(String law, double actual, List<FewSamples.Forecast> forecasts, int diverged, int repeats) {

    private static final double LEVEL = 0.95;
    private static final double PERCENT = 100;

    RepeatedForecast {
        forecasts = List.copyOf(forecasts);
    }

    static RepeatedForecast of(String law, double actual, List<FewSamples.Forecast> all, int repeats) {
        List<FewSamples.Forecast> forecasts =
                all.stream().filter(each -> !each.diverged()).toList();
        return new RepeatedForecast(law, actual, forecasts, all.size() - forecasts.size(), repeats);
    }

    /** Fitted in at least half of the drawings: fewer would be the lucky ones. */
    boolean judged() {
        return forecasts.size() * 2 >= repeats;
    }

    private double[] sorted(ToDoubleFunction<FewSamples.Forecast> of) {
        return forecasts.stream().mapToDouble(of).sorted().toArray();
    }

    private static double mean(double[] values) {
        return Arrays.stream(values).average().orElse(Double.NaN);
    }

    double coverage() {
        return mean(sorted(FewSamples.Forecast::coverage));
    }

    /** Mean of |forecast − actual|/actual, percent. */
    double error() {
        return mean(sorted(each -> PERCENT * Math.abs(each.coverage() - actual) / actual));
    }

    /** Mean of (forecast − actual)/actual, percent. */
    double bias() {
        return PERCENT * (coverage() - actual) / actual;
    }

    /** Mean of |exponent − truth|/truth, percent. */
    double exponentError(double truth) {
        return mean(sorted(each -> PERCENT * Math.abs(each.exponent() - truth) / truth));
    }

    void state(Findings model) {
        if (!judged()) {
            model.absent(
                    law,
                    "probability",
                    diverged > unfitted() ? "AT_BOUND" : "TOO_FEW_PASSES",
                    "in " + unfitted() + " of " + repeats
                            + " drawings too few problems were solved to fit this law, and in " + diverged
                            + " its exponent grew without end; the beta-binomial takes " + FewSamples.FEWEST_PASSED
                            + " to tell how rates are distributed");
            return;
        }
        model.estimate(law, coverage(), "probability", spread(FewSamples.Forecast::coverage), left());
        Findings own = model.within(law);
        own.measurement("error", error(), "percent");
        own.measurement("bias", bias(), "percent");
        own.estimate(
                "exponent", mean(sorted(FewSamples.Forecast::exponent)), "", spread(FewSamples.Forecast::exponent));
    }

    private int unfitted() {
        return repeats - forecasts.size() - diverged;
    }

    /** What is left out of the means, and why. */
    private Notice[] left() {
        List<Notice> left = new ArrayList<>();
        if (unfitted() > 0) {
            left.add(new Notice(
                    "TOO_FEW_PASSES",
                    unfitted() + " of " + repeats + " drawings solved too few problems and are left out"));
        }
        if (diverged > 0) {
            left.add(new Notice(
                    "AT_BOUND",
                    "in " + diverged + " of " + repeats
                            + " drawings the problems passed as if all were alike, so that the"
                            + " exponent grew without end; these are left out"));
        }
        return left.toArray(Notice[]::new);
    }

    /** The middle 95 % of the drawings. */
    private Interval spread(ToDoubleFunction<FewSamples.Forecast> of) {
        double[] values = sorted(of);
        return new Interval(
                OptionalDouble.of(Quantiles.ofSorted(values, (1 - LEVEL) / 2)),
                OptionalDouble.of(Quantiles.ofSorted(values, (1 + LEVEL) / 2)),
                OptionalDouble.empty(),
                LEVEL,
                "drawings",
                List.of());
    }
}
