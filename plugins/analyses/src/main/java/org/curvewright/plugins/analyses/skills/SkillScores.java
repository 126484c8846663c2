package org.curvewright.plugins.analyses.skills;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.curvewright.numerics.math.Elementary;
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
}
