package org.curvewright.runner.draft;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.curvewright.spi.data.Column;
import org.curvewright.spi.data.Table;

/**
 * Which rows to keep where a table has several for each model, such as one for each number of examples shown.
 *
 * @param kept the chosen value, by column
 * @param choices all values, by column
 */
record RowChoice(Map<String, String> kept, Map<String, List<String>> choices) {

    private static final List<String> LABELS =
            List.of("model", "label", "run", "name", "run_name", "model_name", "Name", "Model", "Model Name");
    private static final List<String> STATES = List.of("State", "state", "Status", "status");
    private static final String FINISHED = "finished";
    private static final Pattern BROKEN = Pattern.compile("(?i:crashed|failed|killed|aborted|preempted|diverged)");
    private static final int FEW = 6;

    /** The column that names the runs, where there is one. */
    static Optional<Column> labels(Table table) {
        return LABELS.stream().flatMap(name -> table.column(name).stream()).findFirst();
    }

    /** A value for each column that tells rows of one model apart, until every model has one row; else no choice. */
    static RowChoice of(Table table) {
        Map<String, String> kept = new LinkedHashMap<>();
        Map<String, List<String>> choices = new LinkedHashMap<>();
        Optional<Column> labels = labels(table);
        int[] rows = finished(table, kept);
        while (labels.isPresent() && repeated(labels.get(), rows)) {
            Optional<Column> telling = telling(table, labels.get(), rows);
            if (telling.isEmpty()) {
                kept.keySet().removeAll(choices.keySet());
                return new RowChoice(kept, Map.of());
            }
            Column column = telling.get();
            String first = column.text(rows[0]);
            kept.put(column.variable().name(), first);
            choices.put(column.variable().name(), values(column, rows));
            rows = Arrays.stream(rows)
                    .filter(row -> column.text(row).equals(first))
                    .toArray();
        }
        return new RowChoice(kept, choices);
    }

    /** All rows; those of finished runs where a column says which are and which are not. */
    private static int[] finished(Table table, Map<String, String> kept) {
        int[] all = IntStream.range(0, table.size()).toArray();
        for (String name : STATES) {
            Optional<Column> state = table.column(name);
            Optional<String> good = state.flatMap(column -> good(values(column, all)));
            if (good.isPresent()) {
                kept.put(name, good.get());
                return Arrays.stream(all)
                        .filter(row -> state.orElseThrow().text(row).equals(good.get()))
                        .toArray();
            }
        }
        return all;
    }

    /** How runs that ended well are called, where others are that did not. */
    private static Optional<String> good(List<String> states) {
        if (states.size() > 1 && states.contains(FINISHED)) {
            return Optional.of(FINISHED);
        }
        List<String> whole = states.stream()
                .filter(state -> !BROKEN.matcher(state.strip()).matches())
                .toList();
        return whole.size() == 1 && whole.size() < states.size()
                ? whole.stream().filter(state -> !state.isBlank()).findFirst()
                : Optional.empty();
    }

    /** The rows that remain. */
    Table apply(Table table) {
        int[] rows = IntStream.range(0, table.size())
                .filter(row -> kept.entrySet().stream()
                        .allMatch(entry -> table.column(entry.getKey())
                                .orElseThrow()
                                .text(row)
                                .equals(entry.getValue())))
                .toArray();
        return table.rows(rows);
    }

    private static boolean repeated(Column labels, int[] rows) {
        return values(labels, rows).size() < rows.length;
    }

    private static List<String> values(Column column, int[] rows) {
        return new ArrayList<>(Arrays.stream(rows)
                .mapToObj(column::text)
                .collect(Collectors.toCollection(java.util.LinkedHashSet::new)));
    }

    /** The first column of few values that never repeats one within a model. */
    private static Optional<Column> telling(Table table, Column labels, int[] rows) {
        return table.columns().stream()
                .filter(column -> !column.equals(labels))
                .filter(column ->
                        values(column, rows).size() > 1 && values(column, rows).size() <= FEW)
                .filter(column -> tells(column, labels, rows))
                .findFirst();
    }

    private static boolean tells(Column column, Column labels, int[] rows) {
        int[] those = Arrays.stream(rows)
                .filter(row -> column.text(row).equals(column.text(rows[0])))
                .toArray();
        boolean fewer = values(labels, those).size() == those.length || those.length < rows.length;
        boolean sameModels =
                values(labels, those).size() * 2 > values(labels, rows).size();
        return fewer && sameModels;
    }
}
