package org.curvewright.plugins.analyses.forecast;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.curvewright.plugins.analyses.forecast.Mixture.Part;
import org.curvewright.spi.Decimal;
import org.curvewright.spi.Notice;
import org.curvewright.spi.inference.Interval;

/** The laws of one response averaged: {@code f = Σ wₖ fₖ}; its intervals are those of the mixture of the laws' own. */
record AveragedForecaster(List<Weighted> laws, Weighing weighing) implements Forecaster {

    private static final double NEGLIGIBLE = 1e-3;

    static Optional<Forecaster> of(List<LawForecaster> laws, Weighing weighing, int[] rows) {
        List<LawForecaster> fitted =
                laws.stream().flatMap(law -> law.refitted(rows).stream()).toList();
        return fitted.isEmpty()
                ? Optional.empty()
                : Optional.of(new AveragedForecaster(weighing.weights(fitted, rows), weighing));
    }

    @Override
    public Optional<Forecaster> fittedTo(int[] rows) {
        return of(laws.stream().map(Weighted::law).toList(), weighing, rows);
    }

    private List<Weighted> counting() {
        return laws.stream().filter(law -> law.weight() > NEGLIGIBLE).toList();
    }

    @Override
    public double value(Point point) {
        List<Weighted> counting = counting();
        double sum = counting.stream().mapToDouble(Weighted::weight).sum();
        return counting.stream()
                        .mapToDouble(law -> law.weight() * law.law().value(point))
                        .sum()
                / sum;
    }

    @Override
    public List<Predicted> at(List<Point> points) {
        List<Weighted> counting = counting();
        List<List<Predicted>> predicted =
                counting.stream().map(law -> law.law().at(points)).toList();
        List<Predicted> averaged = new ArrayList<>();
        for (int i = 0; i < points.size(); i++) {
            int point = i;
            List<Predicted> each = predicted.stream().map(law -> law.get(point)).toList();
            averaged.add(new Predicted(
                    value(points.get(i)),
                    mixed(counting, each, Predicted::confidence),
                    mixed(counting, each, Predicted::prediction)));
        }
        return averaged;
    }

    private static Optional<Interval> mixed(
            List<Weighted> laws, List<Predicted> predicted, Function<Predicted, Optional<Interval>> which) {
        List<Part> parts = IntStream.range(0, laws.size())
                .filter(k -> which.apply(predicted.get(k)).isPresent())
                .mapToObj(k -> new Part(
                        laws.get(k).weight(),
                        predicted.get(k).value(),
                        which.apply(predicted.get(k)).orElseThrow()))
                .toList();
        return parts.isEmpty() ? Optional.empty() : Optional.of(new Mixture(parts).interval());
    }

    @Override
    public List<Notice> notices() {
        List<Notice> notices = new ArrayList<>(List.of(new Notice("AVERAGED", "weights: " + written(laws))));
        if (weighing.fellBack(laws)) {
            notices.add(new Notice(
                    "EQUAL_WEIGHTS",
                    "all weights are equal, since these runs do not give those asked for ("
                            + weighing.average().name().toLowerCase(Locale.ROOT) + ")"));
        }
        undetermined().ifPresent(notices::add);
        alone().ifPresent(notices::add);
        return List.copyOf(notices);
    }

    private Optional<Notice> undetermined() {
        List<LawForecaster> unsure = laws.stream()
                .map(Weighted::law)
                .filter(law -> !law.determined())
                .toList();
        String named = unsure.stream()
                .map(law -> law.name() + " is " + law.fit().fit().status())
                .collect(Collectors.joining(", "));
        if (unsure.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                unsure.size() == laws.size()
                        ? new Notice(
                                "NONE_DETERMINED",
                                "these runs determine none of the laws averaged (" + named + "), so all of them are")
                        : new Notice(
                                "NOT_WEIGHED",
                                "these runs do not determine every law (" + named
                                        + "), and one that they do not has no weight beside those that they do"));
    }

    /** A weight among one law is no preference. */
    private Optional<Notice> alone() {
        List<String> others = laws.stream()
                .filter(law -> law.weight() == 0)
                .map(Weighted::law)
                .flatMap(law -> unweighed(law).map(why -> law.name() + " " + why).stream())
                .toList();
        return others.isEmpty() || others.size() < laws.size() - 1
                ? Optional.empty()
                : laws.stream()
                        .filter(law -> law.weight() > 0)
                        .findFirst()
                        .map(law -> new Notice(
                                "ONE_WEIGHED",
                                "this is the forecast of " + law.law().name()
                                        + " alone, which is not preferred but the only" + " law that can be weighed: "
                                        + String.join("; ", others)));
    }

    private Optional<String> unweighed(LawForecaster law) {
        return law.determined()
                ? weighing.lacking(law).map(why -> "has " + why)
                : Optional.of("is " + law.fit().fit().status());
    }

    private static String written(List<Weighted> laws) {
        return laws.stream()
                .map(law -> law.law().name() + " " + Decimal.fixed(law.weight(), 3))
                .collect(Collectors.joining(", "));
    }
}
