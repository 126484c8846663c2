package org.curvewright.plugins.analyses.skills;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.curvewright.numerics.math.Elementary;
import org.curvewright.numerics.statistics.Line;
import org.curvewright.spi.data.Groups;
import org.curvewright.spi.data.NumberColumn;
import org.curvewright.spi.data.Table;

/**
 * One skill's scores, smallest model first.
 *
 * @param scores by model and item, NaN where none applies
 */
record SkillScores(String skill, List<String> models, double[] sizes, double[][] scores) {

    /** One a skill, over the same models. */
    static List<SkillScores> of(Table table, SkillsConfiguration with) {
        Groups models = Groups.of(table.column(with.model()).orElseThrow());
        Groups items = Groups.of(table.column(with.item()).orElseThrow());
        Groups skills = Groups.of(table.column(with.skill()).orElseThrow());
        NumberColumn size = table.numbers(with.size()).orElseThrow();
        NumberColumn score = table.numbers(with.score()).orElseThrow();
        double[] each = Arrays.stream(models.rows())
                .mapToDouble(rows -> size.at(rows[0]))
                .toArray();
        int[] order = IntStream.range(0, each.length)
                .boxed()
                .sorted((a, b) -> Double.compare(each[a], each[b]))
                .mapToInt(Integer::intValue)
                .toArray();
        int[] place = new int[order.length];
        IntStream.range(0, order.length).forEach(m -> place[order[m]] = m);
        List<String> names = Arrays.stream(order).mapToObj(models.labels()::get).toList();
        double[] sizes = Arrays.stream(order).mapToDouble(m -> each[m]).toArray();
        List<SkillScores> all = new ArrayList<>();
        int[][] rows = skills.rows();
        for (int skill = 0; skill < rows.length; skill++) {
            double[][] scores = new double[order.length][items.count()];
            Arrays.stream(scores).forEach(row -> Arrays.fill(row, Double.NaN));
            for (int row : rows[skill]) {
                scores[place[models.of(row)]][items.of(row)] = score.at(row);
            }
            all.add(new SkillScores(skills.labels().get(skill), names, sizes, scores));
        }
        return all;
    }

    int count() {
        return sizes.length;
    }

    double[] logSizes() {
        return Arrays.stream(sizes).map(Elementary::log).toArray();
    }

    /** The scores of one model that apply. */
    double[] of(int model) {
        return Arrays.stream(scores[model])
                .filter(score -> !Double.isNaN(score))
                .toArray();
    }

    /** The items that every model was scored on. */
    int[] complete() {
        return IntStream.range(0, scores.length == 0 ? 0 : scores[0].length)
                .filter(item -> Arrays.stream(scores).noneMatch(model -> Double.isNaN(model[item])))
                .toArray();
    }

    /** {@code score(to) − score(from)} of each item that both were scored on. */
    double[] gains(int from, int to) {
        return IntStream.range(0, scores[from].length)
                .filter(item -> !Double.isNaN(scores[from][item]) && !Double.isNaN(scores[to][item]))
                .mapToDouble(item -> scores[to][item] - scores[from][item])
                .toArray();
    }

    int items() {
        return scores.length == 0 ? 0 : scores[0].length;
    }

    int[] once() {
        int[] once = new int[items()];
        Arrays.fill(once, 1);
        return once;
    }

    /** The slope of the mean score in log₁₀ N, over items that occur so many times each; NaN where a model has no score. */
    double slopePerDecade(int[] counts) {
        double[] decades = Arrays.stream(sizes).map(Elementary::log10).toArray();
        double[] means =
                Arrays.stream(scores).mapToDouble(row -> mean(row, counts)).toArray();
        return Arrays.stream(means).allMatch(Double::isFinite)
                ? Line.fit(decades, means).map(Line::slope).value().orElse(Double.NaN)
                : Double.NaN;
    }

    private static double mean(double[] row, int[] counts) {
        double sum = 0;
        double n = 0;
        for (int item = 0; item < row.length; item++) {
            if (!Double.isNaN(row[item])) {
                sum += counts[item] * row[item];
                n += counts[item];
            }
        }
        return sum / n;
    }
}
