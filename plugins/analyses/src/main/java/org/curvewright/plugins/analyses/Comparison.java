package org.curvewright.plugins.analyses;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.curvewright.numerics.linear.Vectors;
import org.curvewright.spi.Notice;
import org.curvewright.spi.analysis.Finding;
import org.curvewright.spi.analysis.Finding.Kind;
import org.curvewright.spi.analysis.Value.Lane;
import org.curvewright.spi.data.Dataset;

/**
 * Predictions beside what was observed.
 *
 * @param training how many of the first observations the law was fitted to
 * @param notices what qualifies every number here
 */
record Comparison(String path, Dataset data, double[] predicted, int training, List<Notice> notices) {

    /** 100 (fᵢ − yᵢ)/|yᵢ|; not finite where the observed value is 0. */
    private double percent(int i) {
        double observed = data.observed()[i];
        return 100 * (predicted[i] - observed) / Math.abs(observed);
    }

    /** 100 · mean |fᵢ − yᵢ|/|yᵢ| over the held-out observations, in percent; empty where it is undefined. */
    OptionalDouble meanAbsolutePercentageError() {
        double[] errors = IntStream.range(training, data.size())
                .mapToDouble(i -> Math.abs(percent(i)))
                .toArray();
        double mean = Vectors.sumCompensated(errors, 0, errors.length) / errors.length;
        return Double.isFinite(mean) ? OptionalDouble.of(mean) : OptionalDouble.empty();
    }

    Finding mape(String address) {
        return Finding.measurement(address, meanAbsolutePercentageError().orElse(Double.NaN), "percent")
                .noting(notices);
    }

    /** The error, every held-out prediction, and all of it as a series. */
    List<Finding> findings() {
        List<Finding> findings = new ArrayList<>();
        findings.add(mape(path + "/mape"));
        List<String> labels = labels();
        for (int i = training; i < data.size(); i++) {
            String point = path + "/" + labels.get(i);
            findings.add(Finding.of(
                            point + "/predicted",
                            Kind.FORECAST,
                            predicted[i],
                            data.response().unit())
                    .noting(notices));
            findings.add(Finding.measurement(point + "/error-percent", percent(i), "percent"));
        }
        findings.add(series());
        return findings;
    }

    private Finding series() {
        int n = data.size();
        String unit = data.response().unit();
        List<Lane> lanes = new ArrayList<>();
        lanes.add(
                Lane.labels("label", IntStream.range(0, n).mapToObj(data::label).toList()));
        for (int k = 0; k < data.covariates().size(); k++) {
            lanes.add(Lane.numbers(
                    data.covariates().get(k).name(),
                    data.covariates().get(k).unit(),
                    data.rows().value(k)));
        }
        lanes.add(Lane.numbers("observed", unit, data.observed()));
        lanes.add(Lane.numbers("predicted", unit, predicted));
        lanes.add(Lane.numbers(
                "held_out",
                "",
                IntStream.range(0, n).mapToDouble(i -> i < training ? 0 : 1).toArray()));
        lanes.add(Lane.numbers(
                "error_percent",
                "percent",
                IntStream.range(0, n).mapToDouble(this::percent).toArray()));
        return Finding.series(path + "/series", lanes.toArray(Lane[]::new));
    }

    /** The observations' names as parts of addresses, told apart by a number where two are the same. */
    private List<String> labels() {
        Map<String, Integer> seen = new HashMap<>();
        List<String> labels = new ArrayList<>();
        for (int i = 0; i < data.size(); i++) {
            String label = Addresses.part(data.label(i));
            int count = seen.merge(label, 1, Integer::sum);
            labels.add(count == 1 ? label : label + "-" + count);
        }
        return labels;
    }
}
