package org.curvewright.plugins.analyses.predictability;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;
import org.curvewright.numerics.statistics.Line;
import org.curvewright.plugins.analyses.items.Findings;
import org.curvewright.plugins.analyses.items.UnitBootstrap;
import org.curvewright.spi.Notice;
import org.curvewright.spi.inference.Interval;

/** The larger models' accuracy from the smaller ones': through the choices' own laws, and straight from the accuracies. */
record Backtest(Choices choices, ChainConfiguration with, UnitBootstrap bootstrap) {

    /** Writes what was found; returns the verdict on the largest model. */
    Optional<String> report(Findings findings) {
        int training = choices.models() - with.holdOut();
        if (training < 2) {
            findings.absent(
                    "verdict",
                    "",
                    "TOO_FEW_MODELS",
                    choices.models() + " models leave " + Math.max(0, training)
                            + " to learn from; it takes at least 2 beside those held out");
            return Optional.empty();
        }
        if (!choices.varied(training)) {
            findings.absent(
                    "verdict",
                    "",
                    "CONSTANT_COMPUTE",
                    "the " + training + " models to learn from have the same compute, so no law of it can be fitted");
            return Optional.empty();
        }
        int last = choices.models() - 1;
        for (int target = training; target < last; target++) {
            model(findings.below("held-out-" + target), training, target);
        }
        return Optional.of(model(findings, training, last));
    }

    private String model(Findings findings, int training, int target) {
        ChoiceForecast forecast = ChoiceForecast.of(choices, training, target, with.law());
        int[] once = new int[choices.samples()];
        Arrays.fill(once, 1);
        Interval[] intervals =
                bootstrap.intervals(choices.samples(), counts -> numbers(forecast, training, target, counts));
        double[] numbers = numbers(forecast, training, target, once);
        findings.measurement("compute", choices.compute()[target], "FLOP");
        for (ChainMetric metric : new ChainMetric[] {ChainMetric.P_CHOICES, ChainMetric.BRIER, ChainMetric.ACCURACY}) {
            findings.below(metric.id()).measurement("observed", choices.mean(metric, target, once), "");
        }
        findings.below("p-choices").forecast("from-choices", numbers[0], "probability", Optional.of(intervals[0]));
        findings.below("brier").forecast("from-choices", numbers[1], "", Optional.of(intervals[1]));
        Findings accuracy = findings.below("accuracy");
        accuracy.forecast("from-choices", numbers[2], "probability", Optional.of(intervals[2]));
        accuracy.forecast("from-choices-with-noise", numbers[3], "probability", Optional.of(intervals[3]));
        accuracy.forecast("direct", numbers[4], "probability", Optional.of(intervals[4]));
        findings.estimate("advantage", numbers[5], "probability", intervals[5]);
        String verdict = verdict(intervals[5]);
        findings.verdict(
                "verdict",
                verdict,
                UnitBootstrap.tooFew(choices.samples()).stream().toArray(Notice[]::new));
        return verdict;
    }

    private double[] numbers(ChoiceForecast forecast, int training, int target, int[] counts) {
        double observed = choices.mean(ChainMetric.ACCURACY, target, counts);
        double chain = forecast.meanLikely(counts);
        double direct = direct(training, target, counts);
        return new double[] {
            forecast.mean(ChainMetric.P_CHOICES, counts),
            forecast.mean(ChainMetric.BRIER, counts),
            forecast.mean(ChainMetric.ACCURACY, counts),
            chain,
            direct,
            Math.abs(direct - observed) - Math.abs(chain - observed)
        };
    }

    /** The line through the accuracies in ln C, kept within [0, 1]. */
    private double direct(int training, int target, int[] counts) {
        double[] x = Scale.LOG.of(choices.compute());
        double[] accuracy = IntStream.range(0, training)
                .mapToDouble(m -> choices.mean(ChainMetric.ACCURACY, m, counts))
                .toArray();
        double value =
                Line.fit(Arrays.copyOf(x, training), accuracy).orElseThrow().at(x[target]);
        return Math.max(0, Math.min(1, value));
    }

    private static String verdict(Interval advantage) {
        if (advantage.lower().isEmpty()) {
            return "UNDETERMINED";
        }
        if (advantage.lower().orElse(-1) > 0) {
            return "CHOICES_BETTER";
        }
        return advantage.upper().orElse(1) < 0 ? "DIRECT_BETTER" : "NO_DIFFERENCE";
    }
}
