package org.curvewright.plugins.reports.tables;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/**
 * Rows of words and numbers, whatever they are written as.
 *
 * @param name of its file, such as {@code parameters}
 * @param caption what it holds
 */
record PlainTable(String name, String caption, List<Column> columns, List<List<Cell>> rows) {

    /** A column, of numbers or of words. */
    record Column(String name, boolean numeric) {}

    /** A word, or a number where it has one. */
    record Cell(String text, OptionalDouble number) {

        static Cell of(String text) {
            return new Cell(text, OptionalDouble.empty());
        }

        static Cell of(OptionalDouble number) {
            return new Cell("", number);
        }
    }

    PlainTable(String name, String caption, Column... columns) {
        this(name, caption, List.of(columns), new ArrayList<>());
    }

    static Column words(String name) {
        return new Column(name, false);
    }

    static Column numbers(String name) {
        return new Column(name, true);
    }

    void row(Cell... cells) {
        rows.add(List.of(cells));
    }
}
