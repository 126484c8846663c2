package org.curvewright.runner.plan;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.curvewright.spi.Notice;
import org.curvewright.spi.data.Column;
import org.curvewright.spi.data.Groups;
import org.curvewright.spi.data.NumberColumn;
import org.curvewright.spi.data.Table;
import org.curvewright.spi.data.Variable;
import org.curvewright.spi.metric.ItemMetric;
import org.curvewright.spi.metric.Score;

/** The scores of runs as columns; what a score has to say is kept as notices, like ones as one. */
final class ScoreColumns {

    private static final Score NONE = Score.absent("NO_ITEMS", "no row is there to be scored");

    private final Groups runs;
    /** The rows of the runs that have any, by the name that the scores of these rows begin with. */
    private final Map<String, Map<Integer, Table>> parts = new LinkedHashMap<>();

    private final Map<Notice, List<String>> said = new LinkedHashMap<>();

    /** @param per gives each of its values scores of its own */
    ScoreColumns(Table items, Groups runs, Optional<Column> per) {
        this.runs = runs;
        Groups values = per.map(Groups::of).orElseGet(() -> Groups.single("", items.size()));
        int[][] byRun = runs.rows();
        for (int run = 0; run < byRun.length; run++) {
            Map<Integer, List<Integer>> byValue = new LinkedHashMap<>();
            for (int row : byRun[run]) {
                byValue.computeIfAbsent(values.of(row), value -> new ArrayList<>())
                        .add(row);
            }
            for (Map.Entry<Integer, List<Integer>> part : byValue.entrySet()) {
                int[] rows = part.getValue().stream().mapToInt(row -> row).toArray();
                parts.computeIfAbsent(prefix(values, part.getKey(), per), name -> new LinkedHashMap<>())
                        .put(run, items.rows(rows));
            }
        }
    }

    private static String prefix(Groups values, int value, Optional<Column> per) {
        return per.isEmpty() ? "" : values.labels().get(value) + "_";
    }

    /** A metric's columns: scores, and standard errors and trials where any run has them. */
    List<Column> of(String name, ItemMetric metric) {
        List<Column> columns = new ArrayList<>();
        parts.forEach((prefix, tables) -> columns.addAll(of(prefix + name, metric, tables)));
        return columns;
    }

    private List<Column> of(String name, ItemMetric metric, Map<Integer, Table> tables) {
        Score[] scores = IntStream.range(0, runs.count())
                .mapToObj(run ->
                        Optional.ofNullable(tables.get(run)).map(metric::score).orElse(NONE))
                .toArray(Score[]::new);
        for (int run = 0; run < scores.length; run++) {
            String where = name + " of " + runs.labels().get(run);
            scores[run]
                    .notices()
                    .forEach(notice -> said.computeIfAbsent(notice, key -> new ArrayList<>())
                            .add(where));
        }
        List<Column> columns = new ArrayList<>();
        columns.add(column(variable(name, metric, scores, tables.values()), scores, Score::value));
        optional(Variable.of(name + "_se", metric.unit()), scores, Score::standardError)
                .ifPresent(columns::add);
        optional(
                        Variable.of(name + "_trials", "count"),
                        scores,
                        score -> score.trials().stream()
                                .mapToDouble(count -> count)
                                .findFirst())
                .ifPresent(columns::add);
        return columns;
    }

    private static Variable variable(String name, ItemMetric metric, Score[] scores, Collection<Table> tables) {
        Variable variable = Variable.of(name, metric.unit());
        int[] trials = Arrays.stream(scores)
                .flatMapToInt(score -> score.trials().stream())
                .distinct()
                .toArray();
        double[] chances = tables.stream()
                .flatMapToDouble(table -> metric.chance(table).stream())
                .distinct()
                .toArray();
        variable = trials.length == 1 ? variable.withItems(trials[0]) : variable;
        variable = chances.length == 1 ? variable.withChance(chances[0]) : variable;
        return metric.convention().map(variable::withConvention).orElse(variable);
    }

    private static Optional<Column> optional(Variable variable, Score[] scores, Function<Score, OptionalDouble> part) {
        boolean any = Arrays.stream(scores).anyMatch(score -> part.apply(score).isPresent());
        return any ? Optional.of(column(variable, scores, part)) : Optional.empty();
    }

    private static Column column(Variable variable, Score[] scores, Function<Score, OptionalDouble> part) {
        return NumberColumn.of(
                variable,
                Arrays.stream(scores)
                        .mapToDouble(score -> part.apply(score).orElse(Double.NaN))
                        .toArray());
    }

    /** What the scores had to say, with the first to say it and how many others did. */
    List<Notice> notices() {
        List<Notice> notices = new ArrayList<>();
        said.forEach((notice, where) -> notices.add(new Notice(
                notice.code(),
                where.get(0) + (where.size() > 1 ? " and " + (where.size() - 1) + " more" : "") + ": "
                        + notice.text())));
        return notices;
    }
}
