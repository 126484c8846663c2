package org.curvewright.plugins.analyses.forecast;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * What is known when a forecast is judged.
 *
 * @param runs how many of the smallest runs the forecaster was fitted to
 * @param reaches how far a point lies outside runs
 * @param design how the runs choose their covariates; empty where they do not vary in size
 * @param openBreak why a break outside the data cannot be excluded
 * @param windows the same recipe fitted to the smaller and to the larger part of those runs; fewer where it cannot be
 */
record Evidence(
        RunTable table,
        int runs,
        Forecaster forecaster,
        Reach reaches,
        Track track,
        List<Forecaster> windows,
        Optional<Design> design,
        Optional<String> openBreak,
        ForecastConfiguration with) {

    /** A law that weighs less than a tenth decides no item. */
    static final double COUNTS = 0.1;

    private static final double WINDOW = 2.0 / 3;

    static Evidence of(RunTable table, int runs, Forecaster forecaster, Track track, ForecastConfiguration with) {
        int size = (int) Math.ceil(WINDOW * runs);
        int[] all = table.smallest(runs);
        List<Forecaster> windows = size < runs
                ? IntStream.of(0, runs - size)
                        .mapToObj(from -> Arrays.copyOfRange(all, from, from + size))
                        .flatMap(rows -> forecaster.fittedTo(rows).stream())
                        .toList()
                : List.of();
        return new Evidence(
                table,
                runs,
                forecaster,
                Reach.of(table, forecaster),
                track,
                windows,
                Design.of(table, Arrays.copyOf(all, runs)),
                forecaster.laws().stream()
                        .filter(law -> law.weight() >= COUNTS)
                        .flatMap(law -> OpenBreak.of(law.law()).stream())
                        .findFirst(),
                with);
    }

    int[] training() {
        return table.smallest(runs);
    }

    List<Point> trainingPoints() {
        return Arrays.stream(training()).mapToObj(table.points()::get).toList();
    }

    /** In what texts of its recipe a run differs from every training run; none where nobody tells them. */
    List<String> strange(Target target) {
        return target.recipe().entrySet().stream()
                .filter(part -> Arrays.stream(training())
                        .noneMatch(
                                row -> part.getValue().equals(table.recipe(row).get(part.getKey()))))
                .map(Map.Entry::getKey)
                .toList();
    }

    double[] observed() {
        return Arrays.stream(training()).mapToDouble(table::observed).toArray();
    }

    /** y − f of the training runs, smallest first. */
    double[] residuals() {
        return Arrays.stream(training())
                .mapToDouble(row ->
                        table.observed(row) - forecaster.value(table.points().get(row)))
                .toArray();
    }

    /** The parameters of the laws, averaged by their weights. */
    double parameters() {
        return forecaster.laws().stream()
                .mapToDouble(law -> law.weight() * law.law().parameters())
                .sum();
    }

    /** √(Σ (y − f)²/(n − p)), in the response's unit; not finite without degrees of freedom. */
    double residualDeviation() {
        double squares = Arrays.stream(residuals()).map(r -> r * r).sum();
        double freedom = runs - parameters();
        return freedom > 0 ? Math.sqrt(squares / freedom) : Double.NaN;
    }

    double reach(Point point) {
        return reaches.farthest(point, runs).decades();
    }
}
