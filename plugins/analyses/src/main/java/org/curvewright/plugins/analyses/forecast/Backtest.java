package org.curvewright.plugins.analyses.forecast;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Forecasts of the past: at every smaller cut-off of the training runs the recipe is fitted to what is smaller and judged by
 * what is larger. Where there are more cut-offs or targets than asked for, they are taken evenly by rank.
 *
 * @param runs how many of the smallest runs are known
 * @param least the fewest runs to fit to
 * @param most the most cut-offs, and the most targets of one cut-off
 */
record Backtest(RunTable table, int runs, int least, int most) {

    List<Judged> of(Forecaster forecaster) {
        List<Judged> judged = new ArrayList<>();
        Reach reach = Reach.of(table, forecaster);
        List<Integer> cutoffs = IntStream.range(Math.max(1, least), runs)
                .filter(table::cutsBetween)
                .boxed()
                .toList();
        for (int count : thinned(cutoffs)) {
            Optional<Forecaster> fitted = forecaster.fittedTo(table.smallest(count));
            fitted.ifPresent(law -> judged.addAll(judged(law, reach, count)));
        }
        return judged;
    }

    private List<Judged> judged(Forecaster fitted, Reach reach, int count) {
        List<Integer> ranks = thinned(IntStream.range(count, runs).boxed().toList());
        List<Point> points = ranks.stream()
                .map(rank -> table.points().get(table.order()[rank]))
                .toList();
        List<Predicted> predicted = fitted.at(points);
        return IntStream.range(0, ranks.size())
                .filter(k -> Double.isFinite(predicted.get(k).value()))
                .mapToObj(k -> {
                    int row = table.order()[ranks.get(k)];
                    Point largest = table.points().get(table.order()[count - 1]);
                    return new Judged(
                            largest.value(table.by()).orElseThrow(),
                            table.label(row),
                            points.get(k).value(table.by()).orElseThrow(),
                            reach.farthest(points.get(k), count).decades(),
                            predicted.get(k),
                            table.observed(row));
                })
                .toList();
    }

    private List<Integer> thinned(List<Integer> all) {
        if (all.size() <= most) {
            return all;
        }
        Set<Integer> kept = new LinkedHashSet<>();
        for (int k = 0; k < most; k++) {
            kept.add(all.get((int) Math.round((double) k * (all.size() - 1) / (most - 1))));
        }
        return List.copyOf(kept);
    }
}
