package org.curvewright.plugins.analyses.items;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;
import org.curvewright.spi.Decimal;
import org.curvewright.spi.Problem;
import org.curvewright.spi.data.Column;
import org.curvewright.spi.data.NumberColumn;
import org.curvewright.spi.data.Table;

/** What an analysis asks of a table's columns before anything runs; each is named by the key that chose it. */
public final class Requirements {

    private final Table table;
    private final List<Problem> problems = new ArrayList<>();

    public Requirements(Table table) {
        this.table = table;
    }

    /** A column whose every cell is filled. */
    public Requirements labels(String key, String name) {
        column(key, name).ifPresent(column -> filled(key, column));
        return this;
    }

    /** A column of numbers, blank where one is missing. */
    public Requirements numbers(String key, String name) {
        numbersOf(key, name);
        return this;
    }

    /** A column of numbers, none of them missing. */
    public Requirements filledNumbers(String key, String name) {
        numbersOf(key, name).ifPresent(column -> filled(key, column));
        return this;
    }

    /** A column of numbers between two ends, none of them missing. */
    public Requirements within(String key, String name, double least, double most) {
        numbersOf(key, name).ifPresent(column -> {
            filled(key, column);
            bounded(key, column, least, most);
        });
        return this;
    }

    /** A column of numbers between two ends, blank where one is missing. */
    public Requirements withinOrMissing(String key, String name, double least, double most) {
        numbersOf(key, name).ifPresent(column -> bounded(key, column, least, most));
        return this;
    }

    /** Two columns of numbers, the first nowhere above the second. */
    public Requirements atMost(String key, String name, String other) {
        table.numbers(name)
                .ifPresent(column -> table.numbers(other).ifPresent(limit -> {
                    for (int row = 0; row < column.size(); row++) {
                        if (column.at(row) > limit.at(row)) {
                            bad(key, column, row, "more than the " + limit.text(row) + " of '" + other + "'");
                            return;
                        }
                    }
                }));
        return this;
    }

    /** A column of counts, blank where one is missing. */
    public Requirements whole(String key, String name) {
        table.numbers(name).ifPresent(column -> {
            for (int row = 0; row < column.size(); row++) {
                if (column.at(row) != Math.rint(column.at(row)) && !column.missing(row)) {
                    bad(key, column, row, "not a whole number");
                    return;
                }
            }
        });
        return this;
    }

    /** A column of positive finite numbers. */
    public Requirements positive(String key, String name) {
        numbersOf(key, name).ifPresent(column -> {
            filled(key, column);
            for (int row = 0; row < column.size(); row++) {
                if (column.at(row) <= 0) {
                    bad(key, column, row, "not positive");
                    return;
                }
            }
        });
        return this;
    }

    /** Any of the above, where the experiment chose a column. */
    public Requirements optional(Optional<String> name, BiConsumer<Requirements, String> check) {
        name.ifPresent(chosen -> check.accept(this, chosen));
        return this;
    }

    public List<Problem> problems() {
        return List.copyOf(problems);
    }

    private Optional<Column> column(String key, String name) {
        Optional<Column> column = table.column(name);
        if (column.isEmpty()) {
            add(
                    "MISSING_COLUMN",
                    key,
                    "no column '" + name + "' in " + table.name() + "; its columns: "
                            + String.join(", ", table.columnNames()));
        }
        return column;
    }

    private Optional<NumberColumn> numbersOf(String key, String name) {
        Optional<Column> column = column(key, name);
        if (column.isPresent() && table.numbers(name).isEmpty()) {
            add(
                    "NOT_NUMERIC",
                    key,
                    "column '" + name + "' of " + table.name() + " is not numeric" + first(name, column.get()));
        }
        return table.numbers(name);
    }

    /** The first text of a column that is not numeric, where it is, and how to say what it stands for. */
    private String first(String name, Column column) {
        return IntStream.range(0, column.size())
                .filter(row -> !column.text(row).matches("[-+0-9.eE]*"))
                .mapToObj(row -> ": row " + table.number(row) + " holds '" + column.text(row)
                        + "', which 'columns: { " + name + ": { values: { \"" + column.text(row)
                        + "\": null } } }' of the data entry takes for missing")
                .findFirst()
                .orElse("; 'values' of a column says what texts stand for");
    }

    private void filled(String key, Column column) {
        for (int row = 0; row < column.size(); row++) {
            if (missing(column, row)) {
                add(
                        "MISSING_VALUE",
                        key,
                        "row " + table.number(row) + " of " + table.name() + " has no '"
                                + column.variable().name() + "'");
                return;
            }
        }
    }

    private static boolean missing(Column column, int row) {
        return column instanceof NumberColumn numbers
                ? numbers.missing(row)
                : column.text(row).isEmpty();
    }

    private void bounded(String key, NumberColumn column, double least, double most) {
        for (int row = 0; row < column.size(); row++) {
            if (column.at(row) < least || column.at(row) > most) {
                bad(key, column, row, "not " + range(least, most));
                return;
            }
        }
    }

    private static String range(double least, double most) {
        if (most == Double.MAX_VALUE) {
            return "at least " + Decimal.shortest(least);
        }
        return least == -Double.MAX_VALUE
                ? "at most " + Decimal.shortest(most)
                : "between " + Decimal.shortest(least) + " and " + Decimal.shortest(most);
    }

    private void bad(String key, NumberColumn column, int row, String why) {
        add(
                "BAD_VALUE",
                key,
                "row " + table.number(row) + " of " + table.name() + ": '"
                        + column.variable().name() + "' is " + column.text(row) + ", " + why);
    }

    private void add(String code, String key, String message) {
        problems.add(new Problem(code, "with." + key, message));
    }
}
