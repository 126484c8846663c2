package org.curvewright.plugins.analyses.calibration;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.curvewright.numerics.calibration.BinaryForecasts;
import org.curvewright.spi.data.Groups;
import org.curvewright.spi.data.NumberColumn;
import org.curvewright.spi.data.Table;

/**
 * Predictions by checkpoint, in the order of x where there is one.
 *
 * @param checkpoints their labels
 * @param x where each stands; its place in the order where no column says
 * @param items how many different items there are; every row is one of its own where no column says
 * @param item of each row, by checkpoint
 */
record Predictions(
        List<String> checkpoints, double[] x, int items, int[][] item, double[][] confidence, double[][] correct) {

    static Predictions of(Table table, CalibrationConfiguration with) {
        Groups groups = with.checkpoint()
                .flatMap(table::column)
                .map(Groups::of)
                .orElseGet(() -> Groups.single("all", table.size()));
        Groups items = with.item().flatMap(table::column).map(Groups::of).orElse(null);
        int[][] rows = groups.rows();
        double[] place = IntStream.range(0, rows.length)
                .mapToDouble(group -> with.x()
                        .flatMap(table::numbers)
                        .map(column -> column.at(rows[group][0]))
                        .orElse((double) group))
                .toArray();
        int[] order = IntStream.range(0, rows.length)
                .boxed()
                .sorted((a, b) -> Double.compare(place[a], place[b]))
                .mapToInt(Integer::intValue)
                .toArray();
        NumberColumn confidence = table.numbers(with.confidence()).orElseThrow();
        NumberColumn correct = table.numbers(with.correct()).orElseThrow();
        return new Predictions(
                Arrays.stream(order).mapToObj(groups.labels()::get).toList(),
                Arrays.stream(order).mapToDouble(group -> place[group]).toArray(),
                items == null ? table.size() : items.count(),
                Arrays.stream(order)
                        .mapToObj(group -> Arrays.stream(rows[group])
                                .map(row -> items == null ? row : items.of(row))
                                .toArray())
                        .toArray(int[][]::new),
                cells(order, rows, confidence),
                cells(order, rows, correct));
    }

    private static double[][] cells(int[] order, int[][] rows, NumberColumn column) {
        return Arrays.stream(order)
                .mapToObj(group ->
                        Arrays.stream(rows[group]).mapToDouble(column::at).toArray())
                .toArray(double[][]::new);
    }

    /** The answers of the checkpoint that has the fewest. */
    int fewest() {
        return Arrays.stream(item).mapToInt(rows -> rows.length).min().orElse(0);
    }

    BinaryForecasts forecasts(int checkpoint) {
        return BinaryForecasts.of(confidence[checkpoint], correct[checkpoint]);
    }

    /** The forecasts with every item as often as it was drawn; none where no row was. */
    Optional<BinaryForecasts> forecasts(int checkpoint, int[] counts) {
        int[] rows = IntStream.range(0, item[checkpoint].length)
                .flatMap(row -> IntStream.generate(() -> row).limit(counts[item[checkpoint][row]]))
                .toArray();
        if (rows.length == 0) {
            return Optional.empty();
        }
        return Optional.of(BinaryForecasts.of(
                Arrays.stream(rows)
                        .mapToDouble(row -> confidence[checkpoint][row])
                        .toArray(),
                Arrays.stream(rows).mapToDouble(row -> correct[checkpoint][row]).toArray()));
    }
}
