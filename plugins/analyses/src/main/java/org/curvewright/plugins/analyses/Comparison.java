package org.curvewright.plugins.analyses;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.curvewright.numerics.linear.Vectors;
import org.curvewright.spi.Notice;
import org.curvewright.spi.analysis.Finding;
import org.curvewright.spi.analysis.Finding.Kind;
import org.curvewright.spi.analysis.Value.Lane;
import org.curvewright.spi.data.Dataset;
import org.curvewright.spi.inference.Interval;

/**
 * Predictions beside what was observed.
 *
 * @param training how many of the first observations the law was fitted to
 * @param notices what qualifies every number here
 * @param doubt how sure the predictions are; empty where nobody asked
 */
record Comparison(
        String path, Dataset data, double[] predicted, int training, List<Notice> notices, Optional<Doubt> doubt) {

    Comparison with(Doubt other) {
        return new Comparison(path, data, predicted, training, notices, Optional.of(other));
    }

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
        Finding mape = Finding.measurement(
                        address, meanAbsolutePercentageError().orElse(Double.NaN), "percent")
                .noting(notices);
        return doubt.flatMap(Doubt::error)
                .filter(interval -> meanAbsolutePercentageError().isPresent())
                .map(mape::with)
                .orElse(mape);
    }

    /** The error, every held-out prediction, and all of it as a series. */
    List<Finding> findings() {
        List<Finding> findings = new ArrayList<>();
        findings.add(mape(path + "/mape"));
        List<String> labels = labels();
        for (int i = training; i < data.size(); i++) {
            String point = path + "/" + labels.get(i);
            findings.add(predicted(point + "/predicted", i));
            findings.add(Finding.measurement(point + "/error-percent", percent(i), "percent"));
        }
        findings.add(series());
        doubt.flatMap(known -> known.series(path + "/curve")).ifPresent(findings::add);
        return findings;
    }

    private Finding predicted(String address, int i) {
        Finding finding = Finding.of(
                        address, Kind.FORECAST, predicted[i], data.response().unit())
                .noting(notices);
        return interval(i).map(finding::with).orElse(finding);
    }

    /** Where an observation is predicted to lie; empty where nothing tells. */
    private Optional<Interval> interval(int i) {
        return doubt.filter(known -> !known.points().isEmpty() && Double.isFinite(predicted[i]))
                .map(known -> known.points().get(i - training));
    }

    int heldOut() {
        return data.size() - training;
    }

    /** How many held-out observations lie within their prediction intervals; empty where one has none. */
    OptionalInt inside() {
        int inside = 0;
        for (int i = training; i < data.size(); i++) {
            Optional<Interval> interval = interval(i)
                    .filter(ends -> ends.lower().isPresent() && ends.upper().isPresent());
            if (interval.isEmpty()) {
                return OptionalInt.empty();
            }
            inside += interval.get().contains(data.observed()[i]) ? 1 : 0;
        }
        return OptionalInt.of(inside);
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
        doubt.filter(known -> !known.points().isEmpty()).ifPresent(known -> {
            lanes.add(Lane.numbers("lower", unit, known.ends(training, true)));
            lanes.add(Lane.numbers("upper", unit, known.ends(training, false)));
        });
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
