package org.curvewright.plugins.metrics.items;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.curvewright.spi.Decimal;
import org.curvewright.spi.DidYouMean;
import org.curvewright.spi.Problem;
import org.curvewright.spi.data.NumberColumn;
import org.curvewright.spi.data.Table;

/** What a metric asks of the columns of an item table; each is named by the key that chose it. */
final class ItemCells {

    private final Table items;
    private final List<Problem> problems = new ArrayList<>();

    ItemCells(Table items) {
        this.items = items;
    }

    /** A column of any cells. */
    ItemCells any(String key, String name) {
        if (items.column(name).isEmpty()) {
            add(
                    "MISSING_COLUMN",
                    key,
                    "no column '" + name + "' in " + items.name() + DidYouMean.hint(name, items.columnNames()));
        }
        return this;
    }

    /** A column of numbers between two ends; a blank cell is a missing one. */
    ItemCells numbers(String key, String name, double least, double most) {
        any(key, name);
        Optional<NumberColumn> column = items.numbers(name);
        if (items.column(name).isPresent() && column.isEmpty()) {
            add(
                    "NOT_NUMERIC",
                    key,
                    "column '" + name + "' of " + items.name()
                            + " is not numeric; 'values' of a column says what texts stand for");
        }
        column.ifPresent(numbers -> bounded(key, numbers, least, most));
        return this;
    }

    private void bounded(String key, NumberColumn column, double least, double most) {
        for (int row = 0; row < column.size(); row++) {
            if (column.at(row) < least || column.at(row) > most) {
                add(
                        "BAD_VALUE",
                        key,
                        "row " + items.number(row) + " of " + items.name() + ": '"
                                + column.variable().name() + "' is " + column.text(row) + ", not "
                                + (most == Double.MAX_VALUE
                                        ? "at least " + Decimal.shortest(least)
                                        : "between " + Decimal.shortest(least) + " and " + Decimal.shortest(most)));
                return;
            }
        }
    }

    /** Two columns of numbers, the first nowhere above the second. */
    ItemCells atMost(String key, String name, String other) {
        Optional<NumberColumn> limit = items.numbers(other);
        Optional<NumberColumn> column = items.numbers(name).filter(numbers -> limit.isPresent());
        column.ifPresent(numbers -> {
            for (int row = 0; row < numbers.size(); row++) {
                if (numbers.at(row) > limit.orElseThrow().at(row)) {
                    add(
                            "BAD_VALUE",
                            key,
                            "row " + items.number(row) + " of " + items.name() + ": '" + name + "' is "
                                    + numbers.text(row) + ", more than the "
                                    + limit.orElseThrow().text(row) + " of '" + other + "'");
                    return;
                }
            }
        });
        return this;
    }

    /** A column of whole numbers, such as counts. */
    ItemCells whole(String key, String name) {
        items.numbers(name).ifPresent(column -> {
            for (int row = 0; row < column.size(); row++) {
                if (!column.missing(row) && column.at(row) != Math.rint(column.at(row))) {
                    add(
                            "BAD_VALUE",
                            key,
                            "row " + items.number(row) + " of " + items.name() + ": '" + name + "' is "
                                    + column.text(row) + ", not a whole number");
                    return;
                }
            }
        });
        return this;
    }

    private void add(String code, String key, String message) {
        problems.add(new Problem(code, "with." + key, message));
    }

    List<Problem> problems() {
        return List.copyOf(problems);
    }
}
