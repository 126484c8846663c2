package org.curvewright.plugins.analyses.predictability;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.curvewright.numerics.calibration.ChoiceScores;
import org.curvewright.plugins.analyses.items.Chance;
import org.curvewright.spi.data.Groups;
import org.curvewright.spi.data.NumberColumn;
import org.curvewright.spi.data.Table;

/**
 * One benchmark's choices as one family's models see them, least compute first. Only samples for which every model has every
 * choice once, the same one of them right.
 *
 * @param names of the models
 * @param logs log probabilities by model, sample and choice
 * @param correct the right choice of each sample
 * @param incomplete how many samples were left out
 */
record Choices(
        String family,
        String benchmark,
        List<String> names,
        double[] compute,
        double[][][] logs,
        int[] correct,
        int incomplete) {

    /** By family and benchmark, in the order of their first rows. */
    static List<Choices> of(Table table, ChainConfiguration with) {
        List<Choices> all = new ArrayList<>();
        Groups families = groups(table, with.family().orElse(""));
        int[][] byFamily = families.rows();
        for (int f = 0; f < byFamily.length; f++) {
            Table family = table.rows(byFamily[f]);
            Groups benchmarks = groups(family, with.benchmark().orElse(""));
            int[][] byBenchmark = benchmarks.rows();
            for (int b = 0; b < byBenchmark.length; b++) {
                all.add(of(families.labels().get(f), benchmarks.labels().get(b), family.rows(byBenchmark[b]), with));
            }
        }
        return all;
    }

    private static Groups groups(Table table, String column) {
        return table.column(column).map(Groups::of).orElseGet(() -> Groups.single("all", table.size()));
    }

    private static Choices of(String family, String benchmark, Table table, ChainConfiguration with) {
        Groups models = Groups.of(table.column(with.model()).orElseThrow());
        Groups samples = Groups.of(table.column(with.sample()).orElseThrow());
        Groups choices = Groups.of(table.column(with.choice()).orElseThrow());
        NumberColumn compute = table.numbers(with.compute()).orElseThrow();
        NumberColumn logprob = table.numbers(with.logprob()).orElseThrow();
        NumberColumn right = table.numbers(with.correct()).orElseThrow();
        Cells cells = Cells.empty(samples.count(), models.count(), choices.count());
        for (int row = 0; row < table.size(); row++) {
            cells.add(samples.of(row), models.of(row), choices.of(row), logprob.at(row), right.at(row) == 1);
        }
        double[] each = Arrays.stream(models.rows())
                .mapToDouble(rows -> compute.at(rows[0]))
                .toArray();
        return ordered(family, benchmark, models.labels(), each, cells);
    }

    private static Choices ordered(String family, String benchmark, List<String> names, double[] compute, Cells cells) {
        int[] order = IntStream.range(0, compute.length)
                .boxed()
                .sorted((a, b) -> Double.compare(compute[a], compute[b]))
                .mapToInt(Integer::intValue)
                .toArray();
        List<double[][]> kept = new ArrayList<>();
        List<Integer> rights = new ArrayList<>();
        for (int sample = 0; sample < cells.samples(); sample++) {
            int[] given = cells.given(sample);
            int place = Arrays.binarySearch(given, cells.correct()[sample]);
            if (given.length >= 2 && place >= 0 && cells.complete(sample, given)) {
                double[][] models = cells.logs()[sample];
                kept.add(Arrays.stream(order)
                        .mapToObj(m -> Arrays.stream(given)
                                .mapToDouble(c -> models[m][c])
                                .toArray())
                        .toArray(double[][]::new));
                rights.add(place);
            }
        }
        double[][][] logs = new double[order.length][kept.size()][];
        for (int m = 0; m < order.length; m++) {
            for (int s = 0; s < kept.size(); s++) {
                logs[m][s] = kept.get(s)[m];
            }
        }
        return new Choices(
                family,
                benchmark,
                Arrays.stream(order).mapToObj(names::get).toList(),
                Arrays.stream(order).mapToDouble(m -> compute[m]).toArray(),
                logs,
                rights.stream().mapToInt(Integer::intValue).toArray(),
                cells.samples() - kept.size());
    }

    /** Whether there are models of different compute among the first so many. */
    boolean varied(int models) {
        return Arrays.stream(Scale.LOG.of(Arrays.copyOf(compute, models)))
                        .distinct()
                        .count()
                > 1;
    }

    int models() {
        return compute.length;
    }

    int samples() {
        return correct.length;
    }

    /** A metric of one sample along the models. */
    double[] along(ChainMetric metric, int sample) {
        return metric.along(IntStream.range(0, models())
                .mapToDouble(m -> metric.of(logs[m][sample], correct[sample]))
                .toArray());
    }

    /** The mean of a metric over the samples, each as often as drawn. */
    double mean(ChainMetric metric, int model, int[] counts) {
        double sum = 0;
        double n = 0;
        for (int s = 0; s < samples(); s++) {
            sum += counts[s] == 0 ? 0 : counts[s] * metric.of(logs[model][s], correct[s]);
            n += counts[s];
        }
        return sum / n;
    }

    /** What a uniform guess scores: the mean of one over the number of choices. */
    Chance chance() {
        return new Chance(Arrays.stream(logs[0])
                .mapToDouble(choice -> 1.0 / choice.length)
                .average()
                .orElse(0));
    }

    /** Samples that every model gets right, or with a score of 0 every model gets wrong. */
    int always(double score) {
        return (int) IntStream.range(0, samples())
                .filter(s -> Arrays.stream(along(ChainMetric.ACCURACY, s)).allMatch(grade -> grade == score))
                .count();
    }

    /** Samples in which some model gives several choices the same largest probability. */
    int tied() {
        return (int) IntStream.range(0, samples())
                .filter(s -> IntStream.range(0, models()).anyMatch(m -> ChoiceScores.tied(logs[m][s])))
                .count();
    }
}
