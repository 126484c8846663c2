package org.curvewright.runner.plan;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.curvewright.runner.config.Condition;
import org.curvewright.runner.config.DataEntry;
import org.curvewright.runner.config.Exclusion;
import org.curvewright.runner.config.tree.Node;
import org.curvewright.runner.config.tree.ScalarNode;
import org.curvewright.runner.problem.Code;
import org.curvewright.runner.problem.Problems;
import org.curvewright.spi.DidYouMean;
import org.curvewright.spi.data.Column;
import org.curvewright.spi.data.NumberColumn;
import org.curvewright.spi.data.Table;

/** Keeps the rows that {@code where:} asks for, leaves out those of {@code exclude:}, and counts both. */
final class RowFilter {

    private final Table table;
    private final Problems problems;
    private final Map<String, Integer> excluded = new LinkedHashMap<>();

    RowFilter(Table table, Problems problems) {
        this.table = table;
        this.problems = problems;
    }

    /** How many rows were left out, by reason. */
    Map<String, Integer> excluded() {
        return excluded;
    }

    Table apply(DataEntry entry) {
        if (entry.where().isEmpty() && entry.exclude().isEmpty()) {
            return table;
        }
        Set<Integer> kept = IntStream.range(0, table.size()).boxed().collect(Collectors.toSet());
        for (Condition condition : entry.where()) {
            remove(kept, matching(List.of(condition), kept, false), "where: " + condition.column());
        }
        for (Exclusion exclusion : entry.exclude()) {
            Set<Integer> leaving =
                    new HashSet<>(exclusion.where().isEmpty() ? Set.of() : matching(exclusion.where(), kept, true));
            exclusion
                    .largest()
                    .forEach((column, n) -> leaving.addAll(extreme(column, n, kept, true, exclusion.node())));
            exclusion
                    .smallest()
                    .forEach((column, n) -> leaving.addAll(extreme(column, n, kept, false, exclusion.node())));
            remove(kept, leaving, exclusion.because());
        }
        return excluded.isEmpty()
                ? table
                : table.rows(kept.stream().mapToInt(row -> row).sorted().toArray());
    }

    private void remove(Set<Integer> kept, Set<Integer> leaving, String reason) {
        if (kept.removeAll(leaving)) {
            excluded.merge(reason, leaving.size(), Integer::sum);
        }
    }

    private Set<Integer> matching(List<Condition> conditions, Set<Integer> among, boolean wanted) {
        return among.stream()
                .filter(row -> conditions.stream().allMatch(condition -> holds(condition, row)) == wanted)
                .collect(Collectors.toSet());
    }

    private boolean holds(Condition condition, int row) {
        Optional<Column> column = column(condition.column(), condition.node());
        if (column.isEmpty()) {
            return true;
        }
        if (condition.compares()) {
            return column.get() instanceof NumberColumn numbers
                    ? compares(condition, numbers.at(row))
                    : refuse(condition);
        }
        boolean listed = condition.anyOf().isEmpty()
                || condition.anyOf().stream().anyMatch(wanted -> same(column.get(), row, wanted));
        return listed && condition.noneOf().stream().noneMatch(other -> same(column.get(), row, other));
    }

    private boolean refuse(Condition condition) {
        problems.add(
                Code.NOT_A_NUMBER,
                condition.node().at(),
                condition.node().path().toString(),
                "column '" + condition.column() + "' of " + table.name() + " is text and cannot be compared");
        return true;
    }

    private static boolean compares(Condition condition, double cell) {
        return cell >= condition.least().orElse(Double.NEGATIVE_INFINITY)
                && cell <= condition.most().orElse(Double.POSITIVE_INFINITY)
                && (condition.above().isEmpty() || cell > condition.above().getAsDouble())
                && (condition.below().isEmpty() || cell < condition.below().getAsDouble());
    }

    private static boolean same(Column column, int row, ScalarNode wanted) {
        if (column instanceof NumberColumn numbers && wanted.is(ScalarNode.Type.NUMBER)) {
            return numbers.at(row) == wanted.number();
        }
        return column.text(row).equals(wanted.text());
    }

    private Set<Integer> extreme(String name, int count, Set<Integer> kept, boolean largest, Node node) {
        Optional<Column> column = column(name, node);
        if (column.isEmpty() || !(column.get() instanceof NumberColumn numbers)) {
            return Set.of();
        }
        Integer[] order =
                kept.stream().filter(row -> !numbers.missing(row)).sorted().toArray(Integer[]::new);
        Comparator<Integer> ascending = Comparator.comparingDouble(numbers::at);
        Arrays.sort(order, largest ? ascending.reversed() : ascending);
        return Set.of(Arrays.copyOf(order, Math.min(count, order.length)));
    }

    private Optional<Column> column(String name, Node node) {
        Optional<Column> column = table.column(name);
        if (column.isEmpty()) {
            problems.add(
                    Code.MISSING_COLUMN,
                    node.at(),
                    node.path().toString(),
                    "no column '" + name + "' in " + table.name() + DidYouMean.hint(name, table.columnNames()));
        }
        return column;
    }
}
