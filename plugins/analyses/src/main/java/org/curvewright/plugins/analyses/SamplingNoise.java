package org.curvewright.plugins.analyses;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.curvewright.plugins.analyses.runs.StepNoise;
import org.curvewright.spi.Notice;
import org.curvewright.spi.analysis.Finding;
import org.curvewright.spi.analysis.Finding.Kind;
import org.curvewright.spi.analysis.Value.Lane;
import org.curvewright.spi.data.Dataset;

/**
 * The sampling error of scores: as published, or √(p(1 − p)/m) for a share p of m items.
 *
 * @param trials m of every score; empty where only standard errors are known
 * @param published the scores' own standard errors; empty where they follow from m
 */
record SamplingNoise(Ordered observations, Optional<double[]> trials, Optional<double[]> published) {

    static Optional<SamplingNoise> of(Ordered observations, Optional<Integer> items) {
        Dataset data = observations.data();
        Optional<double[]> trials = data.trials()
                .or(() -> items.map(count -> same(count, data.size())))
                .or(() -> data.response().items().stream()
                        .mapToObj(count -> same(count, data.size()))
                        .findFirst());
        boolean shares = Arrays.stream(data.observed()).allMatch(score -> score >= 0 && score <= 1);
        Optional<double[]> binomial = trials.filter(counts -> shares);
        return binomial.isPresent() || data.standardErrors().isPresent()
                ? Optional.of(new SamplingNoise(observations, binomial, data.standardErrors()))
                : Optional.empty();
    }

    private static double[] same(int count, int size) {
        double[] counts = new double[size];
        Arrays.fill(counts, count);
        return counts;
    }

    /** The standard error of every score, smallest run first. */
    double[] errors() {
        return published.orElseGet(() -> errors(observations.data().observed()));
    }

    /** The same if the scores were these. */
    double[] errors(double[] scores) {
        if (published.isPresent()) {
            return published.get();
        }
        double[] counts = trials.orElseThrow();
        double[] errors = new double[scores.length];
        Arrays.setAll(errors, i -> {
            double half = 0.5 / counts[i];
            double share = Math.max(half, Math.min(1 - half, scores[i]));
            return Math.sqrt(share * (1 - share) / counts[i]);
        });
        return errors;
    }

    List<Finding> findings(String path) {
        double[] errors = errors();
        StepNoise steps = new StepNoise(observations.data().observed(), errors);
        double z = StepNoise.z();
        List<Finding> findings = new ArrayList<>();
        trials.ifPresent(counts -> {
            double least = Arrays.stream(counts).min().orElse(Double.NaN);
            findings.add(Finding.measurement(path + "/items", least, "items"));
            findings.add(Finding.measurement(path + "/resolution", 1 / least, unit()));
            if (errors.length > 1) {
                findings.add(needed(path + "/items-needed", counts, steps));
            }
        });
        findings.add(Finding.measurement(path + "/standard-error", steps.standardError(), unit()));
        findings.add(Finding.measurement(path + "/detectable-difference", steps.detectableDifference(), unit()));
        findings.add(Finding.measurement(path + "/increments", Math.max(0, errors.length - 1), ""));
        findings.add(Finding.measurement(path + "/increments-detectable", detectable(errors, z), ""));
        findings.add(series(path + "/series", errors));
        findings.add(picture(path + "/picture", errors, z));
        return findings;
    }

    private Finding needed(String address, double[] counts, StepNoise steps) {
        OptionalDouble needed = steps.itemsNeeded(counts);
        return needed.isPresent()
                ? Finding.measurement(address, needed.getAsDouble(), "items")
                : Finding.absent(
                        address,
                        Kind.MEASUREMENT,
                        "items",
                        new Notice("NO_STEP", "half of the runs score as the next smaller one does"));
    }

    private String unit() {
        return observations.data().response().unit();
    }

    /** How many steps from one run to the next larger exceed what noise alone would show in 5 % of repetitions. */
    private double detectable(double[] errors, double z) {
        double[] scores = observations.data().observed();
        return IntStream.range(1, scores.length)
                .filter(i -> Math.abs(scores[i] - scores[i - 1])
                        > z * Math.sqrt(errors[i] * errors[i] + errors[i - 1] * errors[i - 1]))
                .count();
    }

    /** The scores with what their items leave open, at 95 %. */
    private Finding picture(String address, double[] errors, double z) {
        Dataset data = observations.data();
        double[] scores = data.observed();
        double[] lower = new double[errors.length];
        double[] upper = new double[errors.length];
        Arrays.setAll(lower, i -> scores[i] - z * errors[i]);
        Arrays.setAll(upper, i -> scores[i] + z * errors[i]);
        return Finding.series(
                address,
                Lane.labels(
                        "label",
                        IntStream.range(0, data.size()).mapToObj(data::label).toList()),
                Lane.numbers(
                        "x (log): " + observations.variable().name(),
                        observations.variable().unit(),
                        observations.values()),
                Lane.numbers("y: score ± sampling noise", unit(), scores),
                Lane.numbers("lower", unit(), lower),
                Lane.numbers("upper", unit(), upper));
    }

    private Finding series(String address, double[] errors) {
        Dataset data = observations.data();
        int n = data.size();
        return Finding.series(
                address,
                Lane.labels("label", IntStream.range(0, n).mapToObj(data::label).toList()),
                Lane.numbers(
                        observations.variable().name(), observations.variable().unit(), observations.values()),
                Lane.numbers("observed", unit(), data.observed()),
                Lane.numbers("standard_error", unit(), errors));
    }
}
