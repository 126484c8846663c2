package org.curvewright.plugins.analyses.forecast;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.curvewright.spi.Notice;
import org.curvewright.spi.analysis.Finding;
import org.curvewright.spi.analysis.Finding.Kind;
import org.curvewright.spi.analysis.Value.Lane;
import org.curvewright.spi.inference.Interval;

/** The forecast along the design, from the smallest training run to beyond the farthest target: what pages interpolate on. */
record ForecastGrid(Evidence evidence, List<Target> targets) {

    /** ln 2: the grid ends at twice the farthest target. */
    private static final double BEYOND = 0.6931471805599453;

    Finding series(String address) {
        if (evidence.design().isEmpty()) {
            return Finding.absent(
                    address,
                    Kind.SERIES,
                    "",
                    new Notice(
                            "UNDEFINED",
                            "the runs do not vary in " + evidence.table().by()));
        }
        List<Point> points = points(evidence.design().get());
        List<Predicted> raw = evidence.forecaster().at(points);
        List<Predicted> given = IntStream.range(0, points.size())
                .mapToObj(k -> given(points.get(k), raw.get(k)))
                .toList();
        List<Card> cards = IntStream.range(0, points.size())
                .mapToObj(k -> Card.of(evidence, target(points.get(k)), raw.get(k)))
                .toList();
        List<Lane> lanes = new ArrayList<>(covariates(evidence.table(), points));
        lanes.addAll(predicted(given));
        lanes.add(Lane.numbers(
                "reach", "decades", points.stream().mapToDouble(evidence::reach).toArray()));
        lanes.add(Lane.numbers(
                "beyond-horizon",
                "decades",
                points.stream()
                        .mapToDouble(point ->
                                evidence.reach(point) - evidence.track().horizon())
                        .toArray()));
        lanes.add(Lane.labels("verdict", cards.stream().map(Card::verdict).toList()));
        lanes.add(Lane.labels("against", cards.stream().map(Card::against).toList()));
        lanes.add(Lane.labels(
                "missing",
                IntStream.range(0, points.size())
                        .mapToObj(k -> missing(points.get(k), given.get(k)))
                        .toList()));
        return Finding.series(address, lanes.toArray(Lane[]::new));
    }

    /** A lane each; that of compute too where points tell it, so that it can be looked along. */
    static List<Lane> covariates(RunTable table, List<Point> points) {
        List<Lane> lanes = new ArrayList<>();
        table.covariates().forEach((symbol, variable) -> lanes.add(covariate(symbol, variable.unit(), points)));
        boolean told =
                points.stream().allMatch(point -> point.value(Point.COMPUTE).isPresent());
        if (told && !table.covariates().containsKey(Point.COMPUTE)) {
            lanes.add(covariate(Point.COMPUTE, "FLOP", points));
        }
        return lanes;
    }

    private static Lane covariate(String symbol, String unit, List<Point> points) {
        return Lane.numbers(
                symbol,
                unit,
                points.stream()
                        .mapToDouble(point -> point.value(symbol).orElse(Double.NaN))
                        .toArray());
    }

    /** Why there is no value or no interval; empty where there are both. */
    private String missing(Point point, Predicted given) {
        Optional<String> withheld = evidence.with().beyondHorizon()
                ? Optional.empty()
                : Withholding.of(evidence, point).map(notice -> "withheld: " + notice.text());
        return withheld.orElseGet(() -> !Double.isFinite(given.value())
                ? "the law has no finite value here"
                : given.prediction().isEmpty() ? "too few runs to tell the noise, so there is no interval" : "");
    }

    /** A run on the design; held out like the targets where all of them are. */
    private Target target(Point point) {
        boolean heldOut = targets.stream().allMatch(Target::heldOut);
        return new Target("grid", point, heldOut ? OptionalDouble.of(Double.NaN) : OptionalDouble.empty());
    }

    private Predicted given(Point point, Predicted predicted) {
        return Withholding.of(evidence, point).isPresent() && !evidence.with().beyondHorizon()
                ? new Predicted(Double.NaN, Optional.empty(), Optional.empty())
                : Given.of(evidence, point, predicted);
    }

    private List<Point> points(Design design) {
        RunTable table = evidence.table();
        List<Point> training = evidence.trainingPoints();
        double from = table.logSize(training.get(0));
        double to = BEYOND
                + targets.stream()
                        .mapToDouble(target -> table.logSize(target.point()))
                        .filter(Double::isFinite)
                        .reduce(table.logSize(training.get(training.size() - 1)), Math::max);
        int size = evidence.with().grid();
        return IntStream.range(0, size)
                .mapToObj(k -> design.at(from + (to - from) * k / (size - 1)))
                .toList();
    }

    private List<Lane> predicted(List<Predicted> given) {
        String unit = evidence.table().data().response().unit();
        return List.of(
                lane("value", unit, given, Predicted::value),
                lane("confidence-lower", unit, given, one -> end(one.confidence(), true)),
                lane("confidence-upper", unit, given, one -> end(one.confidence(), false)),
                lane("prediction-lower", unit, given, one -> end(one.prediction(), true)),
                lane("prediction-upper", unit, given, one -> end(one.prediction(), false)));
    }

    private static Lane lane(String name, String unit, List<Predicted> given, ToDoubleFunction<Predicted> value) {
        return Lane.numbers(name, unit, given.stream().mapToDouble(value).toArray());
    }

    private static double end(Optional<Interval> interval, boolean lower) {
        return interval.map(found -> lower ? found.lower() : found.upper())
                .orElse(OptionalDouble.empty())
                .orElse(Double.NaN);
    }
}
