package org.curvewright.runner.plan;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.curvewright.spi.Notice;
import org.curvewright.spi.data.Column;
import org.curvewright.spi.data.NumberColumn;
import org.curvewright.spi.data.Table;

/**
 * Which rows lack a cell that a fit needs, and the sentence that says so.
 *
 * @param labels what names a row, else its number does
 * @param groups which group a row is of, where groups are fitted apart
 */
record EmptyCells(Table table, List<NumberColumn> needed, Optional<Column> labels, Optional<Column> groups) {

    static final String CODE = "EMPTY_CELLS";

    /** Of a role that the fit does not use. */
    static final String OF_ROLE = "EMPTY_ROLE_CELLS";

    /** More of them would hide the rest of the line. */
    EmptyCells {
        needed = List.copyOf(needed);
    }

    /** The rows that have all of them. */
    int[] complete() {
        return IntStream.range(0, table.size())
                .filter(row -> needed.stream().noneMatch(column -> column.missing(row)))
                .toArray();
    }

    /** What is left out; none where every row is complete. */
    Optional<Notice> notice() {
        int missing = table.size() - complete().length;
        if (missing == 0) {
            return Optional.empty();
        }
        String where = needed.stream()
                .filter(column -> rows(column).length > 0)
                .map(column -> column.variable().name() + " of " + named(rows(column)))
                .collect(Collectors.joining("; "));
        return Optional.of(new Notice(
                CODE,
                missing + " of " + table.size() + (table.size() == 1 ? " row of " : " rows of ") + name()
                        + (missing == 1
                                ? " is left out, since it has an empty cell: "
                                : " are left out, since they have an empty cell: ")
                        + where));
    }

    /** That a role which lacks cells in some of these rows is left out and the rows are not; none where it lacks none. */
    Optional<Notice> spared(String role, int[] rows) {
        NumberColumn column = needed.get(0);
        int[] missing = Arrays.stream(rows).filter(column::missing).toArray();
        return missing.length == 0
                ? Optional.empty()
                : Optional.of(new Notice(
                        OF_ROLE,
                        column.variable().name() + " of " + named(missing) + " in " + name()
                                + " is empty, so the role " + role
                                + " is left out: the fit does not use it and keeps every row; what rests on it, such as the"
                                + " resolution of scores, is not known"));
    }

    private String name() {
        return table.name() + only().map(group -> ", group " + group + ",").orElse("");
    }

    /** The group whose rows alone these are. */
    private Optional<String> only() {
        return groups.filter(column -> IntStream.range(0, column.size()).allMatch(row -> column.same(0, row)))
                .map(column -> column.text(0));
    }

    private int[] rows(NumberColumn column) {
        return IntStream.range(0, table.size()).filter(column::missing).toArray();
    }

    private String named(int[] rows) {
        Optional<Column> apart = only().isPresent() ? Optional.empty() : groups;
        return Several.of(Arrays.stream(rows)
                .mapToObj(row -> labels.map(column -> column.text(row)).orElse("row " + table.number(row))
                        + apart.map(column -> " (group " + column.text(row) + ")")
                                .orElse(""))
                .toList());
    }
}
