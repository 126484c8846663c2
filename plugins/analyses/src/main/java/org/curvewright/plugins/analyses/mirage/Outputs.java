package org.curvewright.plugins.analyses.mirage;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.curvewright.numerics.math.Elementary;
import org.curvewright.plugins.analyses.items.Chance;
import org.curvewright.spi.data.Groups;
import org.curvewright.spi.data.NumberColumn;
import org.curvewright.spi.data.Table;

/**
 * What models put out, smallest model first.
 *
 * @param items how many different items
 * @param item of each output, by model
 * @param length of its target
 * @param distance from its target
 * @param grade 1 where the right choice was best; empty where no column says
 * @param brier over the choices; empty where no column says
 * @param chance what a uniform guess would be graded, where the column of grades says
 */
record Outputs(
        List<String> models,
        double[] sizes,
        int items,
        int[][] item,
        double[][] length,
        double[][] distance,
        double[][] grade,
        double[][] brier,
        Optional<Chance> chance) {

    static Outputs of(Table table, MirageConfiguration with) {
        Groups models = Groups.of(table.column(with.model()).orElseThrow());
        Groups items = Groups.of(table.column(with.item()).orElseThrow());
        NumberColumn size = table.numbers(with.size()).orElseThrow();
        int[][] rows = models.rows();
        int[] order = IntStream.range(0, rows.length)
                .boxed()
                .sorted((a, b) -> Double.compare(size.at(rows[a][0]), size.at(rows[b][0])))
                .mapToInt(Integer::intValue)
                .toArray();
        return new Outputs(
                Arrays.stream(order).mapToObj(models.labels()::get).toList(),
                Arrays.stream(order).mapToDouble(m -> size.at(rows[m][0])).toArray(),
                items.count(),
                Arrays.stream(order)
                        .mapToObj(m -> Arrays.stream(rows[m]).map(items::of).toArray())
                        .toArray(int[][]::new),
                cells(order, rows, table.numbers(with.length())),
                cells(order, rows, table.numbers(with.distance())),
                cells(order, rows, with.grade().flatMap(table::numbers)),
                cells(order, rows, with.brier().flatMap(table::numbers)),
                with.grade().flatMap(table::numbers).flatMap(Chance::of));
    }

    private static double[][] cells(int[] order, int[][] rows, Optional<NumberColumn> column) {
        return column.map(numbers -> Arrays.stream(order)
                        .mapToObj(m ->
                                Arrays.stream(rows[m]).mapToDouble(numbers::at).toArray())
                        .toArray(double[][]::new))
                .orElse(new double[0][]);
    }

    int count() {
        return sizes.length;
    }

    double[] logSizes() {
        return Arrays.stream(sizes).map(Elementary::log).toArray();
    }

    int[] once() {
        int[] once = new int[items];
        Arrays.fill(once, 1);
        return once;
    }

    /** The share of right tokens, {@code 1 − Σ d/Σ L}, not below 0. */
    double tokenAccuracy(int model, int[] counts) {
        double wrong = 0;
        double tokens = 0;
        for (int i = 0; i < item[model].length; i++) {
            int times = counts[item[model][i]];
            wrong += times * Math.min(distance[model][i], length[model][i]);
            tokens += times * length[model][i];
        }
        return 1 - wrong / tokens;
    }

    /** The share of outputs without an error. */
    double exactMatch(int model, int[] counts) {
        return mean(model, counts, i -> distance[model][i] == 0 ? 1 : 0);
    }

    double editDistance(int model, int[] counts) {
        return mean(model, counts, i -> distance[model][i]);
    }

    double grade(int model, int[] counts) {
        return mean(model, counts, i -> grade[model][i]);
    }

    double brier(int model, int[] counts) {
        return mean(model, counts, i -> brier[model][i]);
    }

    /** {@code mean_i p^(L_i)}: exact matches, were every token right with probability p by itself. */
    double matchesAt(double p, int model, int[] counts) {
        double log = Elementary.log(p);
        return mean(model, counts, i -> p <= 0 ? 0 : Elementary.exp(length[model][i] * log));
    }

    double meanLength(int model) {
        return mean(model, once(), i -> length[model][i]);
    }

    private double mean(int model, int[] counts, IntToDoubleFunction value) {
        double sum = 0;
        double n = 0;
        for (int i = 0; i < item[model].length; i++) {
            int times = counts[item[model][i]];
            sum += times * value.applyAsDouble(i);
            n += times;
        }
        return sum / n;
    }
}
