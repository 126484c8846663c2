package org.curvewright.plugins.analyses.testtime;

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
 * @param forecasts of the drawings in which the law could be fitted
 * @param repeats how many drawings there were
 */
record RepeatedForecast(String law, double actual, List<FewSamples.Forecast> forecasts, int repeats) {

    private static final double LEVEL = 0.95;
    private static final double PERCENT = 100;

    RepeatedForecast {
        forecasts = List.copyOf(forecasts);
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
                    "TOO_FEW_PASSES",
                    "in " + (repeats - forecasts.size()) + " of " + repeats
                            + " drawings too few problems were solved to fit this law; the beta-binomial takes "
                            + FewSamples.FEWEST_PASSED + " to tell how rates are distributed");
            return;
        }
        Notice[] left = forecasts.size() == repeats
                ? new Notice[0]
                : new Notice[] {
                    new Notice(
                            "TOO_FEW_PASSES",
                            (repeats - forecasts.size()) + " of " + repeats
                                    + " drawings solved too few problems and are left out")
                };
        model.estimate(law, coverage(), "probability", spread(FewSamples.Forecast::coverage), left);
        Findings own = model.within(law);
        own.measurement("error", error(), "percent");
        own.measurement("bias", bias(), "percent");
        own.estimate(
                "exponent", mean(sorted(FewSamples.Forecast::exponent)), "", spread(FewSamples.Forecast::exponent));
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
