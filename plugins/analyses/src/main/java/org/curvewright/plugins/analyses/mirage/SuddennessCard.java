package org.curvewright.plugins.analyses.mirage;

import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.curvewright.plugins.analyses.items.Findings;
import org.curvewright.plugins.analyses.items.Said;
import org.curvewright.plugins.analyses.items.UnitBootstrap;
import org.curvewright.spi.inference.Interval;

/** How sudden each metric looks, and how much more so exact matches than tokens, with what the items leave open of it. */
record SuddennessCard(Outputs outputs, UnitBootstrap bootstrap) {

    private static final int LEAST_SIZES = 3;
    private static final String WIDTH = "share of the range of ln N";
    private static final double NOTABLE = 1.25;

    void report(Findings findings, String name, Metric metric) {
        double[] logs = outputs.logSizes();
        estimate(
                findings.below("emergence-score"),
                name,
                "",
                counts -> Suddenness.emergenceScore(values(metric, counts)));
        estimate(findings.below("width"), name, WIDTH, counts -> Suddenness.width(logs, values(metric, counts)));
    }

    /** How many times as wide the tokens' rise is as the exact matches'; returns a sentence, empty where that is not to be told. */
    String ratio(Findings findings) {
        Function<int[], Optional<Double>> ratio = this::ratio;
        return estimate(findings, "sharpness-ratio", "", ratio)
                .filter(interval ->
                        outputs.count() >= LEAST_SIZES && interval.lower().isPresent())
                .map(interval -> " The tokens' rise from a tenth to nine tenths of its way is "
                        + Said.within(ratio(outputs.once()).orElseThrow(), interval)
                        + " times as wide in ln size as the exact matches'.")
                .orElse("");
    }

    /** Whether matches rise more suddenly than tokens, beyond their noise and by a quarter at least. */
    boolean sharper() {
        Optional<Double> ratio = ratio(outputs.once());
        double lower = bootstrap
                .intervals(
                        outputs.items(), counts -> new double[] {ratio(counts).orElse(Double.NaN)})[0]
                .lower()
                .orElse(1);
        return lower > 1 && ratio.filter(times -> times >= NOTABLE).isPresent();
    }

    private Optional<Double> ratio(int[] counts) {
        double[] logs = outputs.logSizes();
        Optional<Double> tokens = Suddenness.width(logs, values(outputs::tokenAccuracy, counts));
        Optional<Double> matches = Suddenness.width(logs, values(outputs::exactMatch, counts));
        return tokens.flatMap(wide -> matches.filter(narrow -> narrow > 0).map(narrow -> wide / narrow));
    }

    private double[] values(Metric metric, int[] counts) {
        return IntStream.range(0, outputs.count())
                .mapToDouble(m -> metric.of(m, counts))
                .toArray();
    }

    /** Writes a quantity with its interval, which it returns; or why there is none. */
    private Optional<Interval> estimate(
            Findings findings, String name, String unit, Function<int[], Optional<Double>> quantity) {
        Optional<Double> value = quantity.apply(outputs.once());
        if (value.isEmpty()) {
            findings.absent(name, unit, "CONSTANT", "the metric does not change, or mostly does not");
            return Optional.empty();
        }
        Interval interval = bootstrap
                .intervals(outputs.items(), counts ->
                        new double[] {quantity.apply(counts).orElse(Double.NaN)})[0];
        findings.estimate(name, value.get(), unit, interval);
        return Optional.of(interval);
    }
}
