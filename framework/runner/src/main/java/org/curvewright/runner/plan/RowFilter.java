package org.curvewright.runner.plan;

import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntPredicate;
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
        BitSet kept = new BitSet(table.size());
        kept.set(0, table.size());
        for (Condition condition : entry.where()) {
            remove(kept, matching(List.of(condition), kept, false), "where: " + condition.column());
        }
        for (Exclusion exclusion : entry.exclude()) {
            BitSet leaving = exclusion.where().isEmpty() ? new BitSet() : matching(exclusion.where(), kept, true);
            exclusion.largest().forEach((column, n) -> leaving.or(extreme(column, n, kept, true, exclusion.node())));
            exclusion.smallest().forEach((column, n) -> leaving.or(extreme(column, n, kept, false, exclusion.node())));
            remove(kept, leaving, exclusion.because());
        }
        return excluded.isEmpty() ? table : table.rows(kept.stream().toArray());
    }

    private void remove(BitSet kept, BitSet leaving, String reason) {
        if (!leaving.isEmpty()) {
            excluded.merge(reason, leaving.cardinality(), Integer::sum);
            kept.andNot(leaving);
        }
    }

    private BitSet matching(List<Condition> conditions, BitSet among, boolean wanted) {
        IntPredicate all = conditions.stream().map(this::test).reduce(row -> true, IntPredicate::and);
        BitSet found = new BitSet(table.size());
        among.stream().filter(row -> all.test(row) == wanted).forEach(found::set);
        return found;
    }

    /** Whether a row meets a condition; the column is looked up, and a mistake told, once for all rows. */
    private IntPredicate test(Condition condition) {
        Optional<Column> column = column(condition.column(), condition.node());
        if (column.isEmpty()) {
            return row -> true;
        }
        if (condition.compares()) {
            return column.get() instanceof NumberColumn numbers
                    ? row -> compares(condition, numbers.at(row))
                    : refuse(condition);
        }
        List<IntPredicate> anyOf = alike(column.get(), condition.anyOf());
        List<IntPredicate> noneOf = alike(column.get(), condition.noneOf());
        return row -> (anyOf.isEmpty() || anyOf.stream().anyMatch(same -> same.test(row)))
                && noneOf.stream().noneMatch(same -> same.test(row));
    }

    private static List<IntPredicate> alike(Column column, List<ScalarNode> cells) {
        return cells.stream().map(cell -> same(column, cell)).toList();
    }

    private IntPredicate refuse(Condition condition) {
        problems.add(
                Code.NOT_A_NUMBER,
                condition.node().at(),
                condition.node().path().toString(),
                "column '" + condition.column() + "' of " + table.name() + " is text and cannot be compared");
        return row -> true;
    }

    private static boolean compares(Condition condition, double cell) {
        return cell >= condition.least().orElse(Double.NEGATIVE_INFINITY)
                && cell <= condition.most().orElse(Double.POSITIVE_INFINITY)
                && (condition.above().isEmpty() || cell > condition.above().getAsDouble())
                && (condition.below().isEmpty() || cell < condition.below().getAsDouble());
    }

    private static IntPredicate same(Column column, ScalarNode wanted) {
        if (column instanceof NumberColumn numbers && wanted.is(ScalarNode.Type.NUMBER)) {
            double number = wanted.number();
            return row -> numbers.at(row) == number;
        }
        String text = wanted.text();
        return row -> column.text(row).equals(text);
    }

    private BitSet extreme(String name, int count, BitSet kept, boolean largest, Node node) {
        Optional<Column> column = column(name, node);
        BitSet found = new BitSet(table.size());
        if (column.isPresent() && column.get() instanceof NumberColumn numbers) {
            Comparator<Integer> ascending = Comparator.comparingDouble(numbers::at);
            kept.stream()
                    .filter(row -> !numbers.missing(row))
                    .boxed()
                    .sorted(largest ? ascending.reversed() : ascending)
                    .limit(count)
                    .forEach(found::set);
        }
        return found;
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
