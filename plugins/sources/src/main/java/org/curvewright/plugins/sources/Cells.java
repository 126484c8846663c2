package org.curvewright.plugins.sources;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.curvewright.spi.data.Column;
import org.curvewright.spi.data.Variable;

/** The cells of a table being read. Columns keep the order in which they first appear. */
final class Cells {

    private final Map<String, ColumnBuilder> columns = new LinkedHashMap<>();
    private final Set<String> texts;
    private int rows;

    /** @param texts the columns known to hold text */
    Cells(Set<String> texts) {
        this.texts = texts;
    }

    /** A new column, blank in the rows that ended before. */
    ColumnBuilder add(String name) {
        if (name.isEmpty()) {
            throw new IllegalArgumentException("column " + (columns.size() + 1) + " has no name");
        }
        ColumnBuilder column = new ColumnBuilder(texts.contains(name));
        if (columns.putIfAbsent(name, column) != null) {
            throw new IllegalArgumentException("two columns are named '" + name + "'");
        }
        pad(column);
        return column;
    }

    /** Fills a cell of the current row. */
    void put(String name, String cell, boolean quoted) {
        ColumnBuilder column = columns.get(name);
        if (column == null) {
            column = add(name);
        }
        if (column.size() > rows) {
            throw new IllegalArgumentException("'" + name + "' is given twice");
        }
        column.add(cell, quoted);
    }

    /** Ends a row; cells that were not filled are blank. */
    void endRow() {
        rows++;
        columns.values().forEach(this::pad);
    }

    private void pad(ColumnBuilder column) {
        while (column.size() < rows) {
            column.add("", false);
        }
    }

    /** Ends a table that was filled column by column. */
    void endColumns() {
        rows = columns.values().stream().mapToInt(ColumnBuilder::size).max().orElse(0);
        columns.forEach((name, column) -> {
            if (column.size() != rows) {
                throw new IllegalArgumentException(
                        "column '" + name + "' has " + column.size() + " cells where another has " + rows);
            }
        });
    }

    /** The columns that began with numbers and turned out to hold text. */
    Set<String> mixed() {
        return columns.entrySet().stream()
                .filter(entry -> entry.getValue().mixed())
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
    }

    List<Column> columns(Function<String, Variable> variables) {
        return columns.entrySet().stream()
                .map(entry -> entry.getValue().build(variables.apply(entry.getKey())))
                .toList();
    }
}
