package org.curvewright.plugins.analyses.testtime;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.curvewright.numerics.counts.PassAtK;
import org.curvewright.plugins.analyses.items.Requirements;
import org.curvewright.spi.Key;
import org.curvewright.spi.Problem;
import org.curvewright.spi.analysis.AnalysisContext;
import org.curvewright.spi.analysis.AnalysisPlan;
import org.curvewright.spi.analysis.DataReference;
import org.curvewright.spi.data.Groups;
import org.curvewright.spi.data.NumberColumn;
import org.curvewright.spi.data.Table;

/**
 * Samples and passes of every model on the problems that all models were asked.
 *
 * @param sizes of the models, ascending
 * @param samples by model and problem
 * @param passes by model and problem
 * @param dropped problems that some model was not asked
 */
record PassCounts(List<String> models, double[] sizes, long[][] samples, long[][] passes, int dropped) {

    /** Which columns hold what. */
    record Columns(
            @Key(doc = "the data entry with a row a model and problem")
            DataReference data,

            @Key(doc = "the column that names the model", byDefault = "model")
            String model,

            @Key(doc = "the column of the model's size", byDefault = "N")
            String size,

            @Key(doc = "the column that names the problem", byDefault = "instance_id")
            String instance,

            @Key(doc = "the column of samples drawn", byDefault = "n_samples")
            String samples,

            @Key(doc = "the column of samples that passed", byDefault = "n_pass")
            String passes) {

        List<Problem> problems(AnalysisPlan plan) {
            return new Requirements(plan.table(data))
                    .labels("counts.model", model)
                    .positive("counts.size", size)
                    .labels("counts.instance", instance)
                    .positive("counts.samples", samples)
                    .within("counts.passes", passes, 0, Double.MAX_VALUE)
                    .atMost("counts.passes", passes, samples)
                    .whole("counts.samples", samples)
                    .whole("counts.passes", passes)
                    .problems();
        }
    }

    static PassCounts of(AnalysisContext context, Columns columns) {
        Table table = context.table(columns.data());
        Groups models = Groups.of(table.column(columns.model()).orElseThrow());
        Groups problems = Groups.of(table.column(columns.instance()).orElseThrow());
        NumberColumn size = table.numbers(columns.size()).orElseThrow();
        NumberColumn samples = table.numbers(columns.samples()).orElseThrow();
        NumberColumn passes = table.numbers(columns.passes()).orElseThrow();
        long[][] drawn = new long[models.count()][problems.count()];
        long[][] passed = new long[models.count()][problems.count()];
        double[] sizes = new double[models.count()];
        for (int row = 0; row < table.size(); row++) {
            int m = models.of(row);
            drawn[m][problems.of(row)] += (long) samples.at(row);
            passed[m][problems.of(row)] += (long) passes.at(row);
            sizes[m] = size.at(row);
        }
        int[] shared = IntStream.range(0, problems.count())
                .filter(i -> Arrays.stream(drawn).allMatch(model -> model[i] > 0))
                .toArray();
        int[] order = IntStream.range(0, models.count())
                .boxed()
                .sorted(java.util.Comparator.comparingDouble(m -> sizes[m]))
                .mapToInt(Integer::intValue)
                .toArray();
        List<String> names = new ArrayList<>();
        Arrays.stream(order).forEach(m -> names.add(models.labels().get(m)));
        return new PassCounts(
                names,
                Arrays.stream(order).mapToDouble(m -> sizes[m]).toArray(),
                picked(drawn, order, shared),
                picked(passed, order, shared),
                problems.count() - shared.length);
    }

    private static long[][] picked(long[][] all, int[] models, int[] problems) {
        return Arrays.stream(models)
                .mapToObj(m -> Arrays.stream(problems).mapToLong(i -> all[m][i]).toArray())
                .toArray(long[][]::new);
    }

    int problems() {
        return samples.length == 0 ? 0 : samples[0].length;
    }

    /** The most samples that every model drew of every problem. */
    long most() {
        return Arrays.stream(samples).flatMapToLong(Arrays::stream).min().orElse(0);
    }

    /** The unbiased pass@k of every problem for one model. */
    double[] passAtK(int model, long k) {
        double[] each = new double[problems()];
        Arrays.setAll(each, i -> PassAtK.unbiased(samples[model][i], passes[model][i], k));
        return each;
    }
}
