package org.curvewright.plugins.analyses;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.curvewright.spi.analysis.Finding;
import org.curvewright.spi.analysis.ScoreResolution;
import org.curvewright.spi.analysis.Value.Lane;
import org.curvewright.spi.data.Dataset;
import org.curvewright.spi.data.Sampling;

/** The sampling error of scores, smallest run first. */
record SamplingNoise(Ordered observations, Sampling sampling) {

    static Optional<SamplingNoise> of(Ordered observations, Optional<Integer> items) {
        OptionalInt stated = items.map(OptionalInt::of).orElseGet(OptionalInt::empty);
        return Sampling.of(observations.data(), stated).map(sampling -> new SamplingNoise(observations, sampling));
    }

    /** The standard error of every score. */
    double[] errors() {
        return sampling.errors();
    }

    /** The same if the scores were these. */
    double[] errors(double[] scores) {
        return observations.data().standardErrors().isPresent()
                ? errors()
                : sampling.items()
                        .map(items -> Sampling.binomial(scores, items))
                        .orElseGet(this::errors);
    }

    List<Finding> findings(String path) {
        double[] errors = errors();
        List<Finding> findings =
                new ArrayList<>(new ScoreResolution(observations.data().observed(), sampling).findings(path, unit()));
        findings.add(Finding.measurement(path + "/increments", Math.max(0, errors.length - 1), ""));
        findings.add(Finding.measurement(path + "/increments-detectable", detectable(errors, ScoreResolution.Z), ""));
        findings.add(series(path + "/series", errors));
        findings.add(picture(path + "/picture", errors, ScoreResolution.Z));
        return findings;
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
