package org.curvewright.plugins.analyses.passuntil;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.curvewright.numerics.counts.Frequencies;
import org.curvewright.numerics.math.Elementary;
import org.curvewright.spi.data.Groups;
import org.curvewright.spi.data.NumberColumn;
import org.curvewright.spi.data.Table;

/**
 * Samples and passes by model, smallest first, and instance. NaN where a model was not tried on an instance.
 *
 * @param sizes of the models
 * @param samples drawn, by model and instance
 * @param passes among them
 * @param losses of the right answer, NaN where unknown
 */
record Samples(List<String> models, double[] sizes, double[][] samples, double[][] passes, double[][] losses) {

    static Samples of(Table table, PassUntilConfiguration with) {
        Groups models = Groups.of(table.column(with.model()).orElseThrow());
        Groups instances = Groups.of(table.column(with.instance()).orElseThrow());
        NumberColumn size = table.numbers(with.size()).orElseThrow();
        NumberColumn samples = table.numbers(with.samples()).orElseThrow();
        NumberColumn passes = table.numbers(with.passes()).orElseThrow();
        Optional<NumberColumn> loss = with.loss().flatMap(table::numbers);
        int[][] rows = models.rows();
        int[] order = IntStream.range(0, rows.length)
                .boxed()
                .sorted((a, b) -> Double.compare(size.at(rows[a][0]), size.at(rows[b][0])))
                .mapToInt(Integer::intValue)
                .toArray();
        double[][][] cells = new double[3][order.length][instances.count()];
        for (int m = 0; m < order.length; m++) {
            for (double[][] layer : cells) {
                Arrays.fill(layer[m], Double.NaN);
            }
            for (int row : rows[order[m]]) {
                int instance = instances.of(row);
                cells[0][m][instance] = samples.at(row);
                cells[1][m][instance] = passes.at(row);
                cells[2][m][instance] = loss.map(column -> column.at(row)).orElse(Double.NaN);
            }
        }
        return new Samples(
                Arrays.stream(order).mapToObj(models.labels()::get).toList(),
                Arrays.stream(order).mapToDouble(m -> size.at(rows[m][0])).toArray(),
                cells[0],
                cells[1],
                cells[2]);
    }

    int instances() {
        return samples.length == 0 ? 0 : samples[0].length;
    }

    boolean tried(int model, int instance) {
        return samples[model][instance] > 0;
    }

    /** The models smaller than a size. */
    Samples below(double size) {
        int[] kept =
                IntStream.range(0, sizes.length).filter(m -> sizes[m] < size).toArray();
        return new Samples(
                Arrays.stream(kept).mapToObj(models::get).toList(),
                Arrays.stream(kept).mapToDouble(m -> sizes[m]).toArray(),
                pick(samples, kept),
                pick(passes, kept),
                pick(losses, kept));
    }

    private static double[][] pick(double[][] rows, int[] kept) {
        return Arrays.stream(kept).mapToObj(m -> rows[m]).toArray(double[][]::new);
    }

    double[] logSizes() {
        return Arrays.stream(sizes).map(Elementary::log).toArray();
    }

    /** {@code mean_s k_s/n_s} over the instances, each as often as drawn; NaN without any. */
    double rate(int model, int[] counts) {
        double sum = 0;
        double tried = 0;
        for (int s = 0; s < instances(); s++) {
            if (tried(model, s)) {
                sum += counts[s] * passes[model][s] / samples[model][s];
                tried += counts[s];
            }
        }
        return sum / tried;
    }

    /** Passes and failures of all instances together, by model. */
    Frequencies pooled(int[] counts) {
        double[] hits = new double[sizes.length];
        double[] misses = new double[sizes.length];
        for (int m = 0; m < sizes.length; m++) {
            for (int s = 0; s < instances(); s++) {
                if (tried(m, s)) {
                    hits[m] += counts[s] * passes[m][s];
                    misses[m] += counts[s] * (samples[m][s] - passes[m][s]);
                }
            }
        }
        return new Frequencies(logSizes(), hits, misses);
    }

    /** Passes and failures of one instance, by model that was tried on it. */
    Frequencies ofInstance(int instance) {
        int[] tried =
                IntStream.range(0, sizes.length).filter(m -> tried(m, instance)).toArray();
        double[] logs = logSizes();
        return new Frequencies(
                Arrays.stream(tried).mapToDouble(m -> logs[m]).toArray(),
                Arrays.stream(tried).mapToDouble(m -> passes[m][instance]).toArray(),
                Arrays.stream(tried)
                        .mapToDouble(m -> samples[m][instance] - passes[m][instance])
                        .toArray());
    }

    int[] once() {
        int[] once = new int[instances()];
        Arrays.fill(once, 1);
        return once;
    }
}
