package org.curvewright.plugins.analyses.skills;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.curvewright.numerics.distribution.StudentT;
import org.curvewright.numerics.statistics.Moments;
import org.curvewright.plugins.analyses.items.Findings;
import org.curvewright.plugins.analyses.items.Said;
import org.curvewright.plugins.analyses.items.UnitBootstrap;
import org.curvewright.spi.Notice;
import org.curvewright.spi.analysis.Value.Lane;
import org.curvewright.spi.inference.Interval;

/** How one skill grows. */
record SkillCard(
        SkillScores skill, int place, Saturation saturation, SkillsConfiguration with, UnitBootstrap bootstrap) {

    void report(Findings findings) {
        means(findings);
        for (int m = 1; m < skill.count(); m++) {
            increment(findings.below("gain"), m);
        }
        findings.measurement("p-growing", saturation.growingP(place), "probability");
        findings.measurement("p-flat", saturation.flatP(place), "probability");
        findings.verdict("state", saturation.state(place));
        OptionalInt from = saturation.saturates(place);
        if (from.isPresent()) {
            findings.estimate("saturation-size", skill.sizes()[from.getAsInt()], "");
        } else {
            findings.absent("saturation-size", "", "NOT_SATURATED", "no size is shown from which on nothing is gained");
        }
        double slope = slopePerDecade();
        if (Double.isFinite(slope)) {
            Interval interval =
                    bootstrap.intervals(skill.items(), counts -> new double[] {skill.slopePerDecade(counts)})[0];
            findings.estimate("slope-per-decade", slope, "points", interval);
        } else {
            findings.absent("slope-per-decade", "points", "NO_SCORES", "a model has no score of this skill");
        }
        shape(findings);
    }

    private void means(Findings findings) {
        double[] means = means();
        int missing = 0;
        for (int m = 0; m < skill.count(); m++) {
            double[] scores = skill.of(m);
            missing += scores.length == 0 ? 1 : 0;
            if (scores.length > 0) {
                findings.below("score").estimate(skill.models().get(m), means[m], "points", interval(means[m], scores));
            }
        }
        if (missing > 0) {
            findings.notice("unscored", "NO_SCORES", missing + " models have no score of this skill");
        }
        findings.series("curve", Lane.numbers("N", "", skill.sizes()), Lane.numbers("score", "points", means));
    }

    /** {@code mean ± t s/√n}; no ends with a single item. */
    private Interval interval(double mean, double[] scores) {
        OptionalDouble error =
                Moments.standardError(scores).value().map(OptionalDouble::of).orElse(OptionalDouble.empty());
        double reach = error.isPresent()
                ? error.getAsDouble() * new StudentT(scores.length - 1.0).quantile((1 + with.level()) / 2)
                : Double.NaN;
        return new Interval(
                error.isPresent() ? OptionalDouble.of(mean - reach) : OptionalDouble.empty(),
                error.isPresent() ? OptionalDouble.of(mean + reach) : OptionalDouble.empty(),
                error,
                with.level(),
                "student-t",
                List.of());
    }

    double[] means() {
        return IntStream.range(0, skill.count())
                .mapToDouble(m -> Arrays.stream(skill.of(m)).average().orElse(Double.NaN))
                .toArray();
    }

    double slopePerDecade() {
        return skill.slopePerDecade(skill.once());
    }

    private void increment(Findings findings, int model) {
        double[] gains = skill.gains(model - 1, model);
        String name = skill.models().get(model);
        PairedGain gain = PairedGain.of(gains, with.highest() - with.lowest());
        if (!gain.isDefined()) {
            findings.absent(name, "points", "TOO_FEW_ITEMS", gains.length + " items were scored for both models");
            return;
        }
        Interval interval = bootstrap.intervals(gains.length, counts -> new double[] {mean(gains, counts)})[0];
        findings.estimate(name, gain.mean(), "points", interval);
    }

    private static double mean(double[] values, int[] counts) {
        double sum = 0;
        double n = 0;
        for (int i = 0; i < values.length; i++) {
            sum += counts[i] * values[i];
            n += counts[i];
        }
        return sum / n;
    }

    private void shape(Findings findings) {
        CurveShape.best(skill, with.lowest(), with.highest())
                .ifPresentOrElse(
                        choice -> shape(findings, choice),
                        () -> findings.absent(
                                "shape",
                                "",
                                "TOO_FEW_ITEMS",
                                "it takes more items scored by every model than there are models"));
    }

    private static void shape(Findings findings, CurveShape.Choice choice) {
        choice.margin().ifPresent(margin -> findings.measurement("shape-margin", margin, ""));
        if (choice.clear()) {
            findings.verdict("shape", choice.best().name());
            return;
        }
        String next = choice.next().map(CurveShape::name).orElse("another");
        findings.verdict(
                "shape",
                "UNDETERMINED",
                new Notice(
                        "AMBIGUOUS_SHAPE",
                        choice.best().name() + " fits best, but " + next + " is only "
                                + Said.number(choice.margin().orElse(0)) + " behind in χ² + 2k, and it takes 4"));
    }
}
