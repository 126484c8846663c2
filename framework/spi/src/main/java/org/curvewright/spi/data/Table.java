package org.curvewright.spi.data;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Named, typed columns of equal length with their provenance.
 *
 * @param numbers how each row is numbered where it comes from, from 1, so that a message about a part of a table names the
 *     row that its reader finds
 */
public record Table(String name, List<Column> columns, Provenance provenance, List<Integer> numbers) {

    /** A whole table: its rows are numbered in order. */
    public Table(String name, List<Column> columns, Provenance provenance) {
        this(
                name,
                columns,
                provenance,
                inOrder(columns.isEmpty() ? 0 : columns.get(0).size()));
    }

    public Table {
        columns = List.copyOf(columns);
        numbers = List.copyOf(numbers);
        if (!columns.isEmpty() && numbers.size() != columns.get(0).size()) {
            throw new IllegalArgumentException(
                    numbers.size() + " row numbers for " + columns.get(0).size() + " rows in " + name);
        }
        Set<String> names = new HashSet<>();
        for (Column column : columns) {
            if (!names.add(column.variable().name())) {
                throw new IllegalArgumentException(
                        "two columns are named '" + column.variable().name() + "' in " + name);
            }
            if (column.size() != columns.get(0).size()) {
                throw new IllegalArgumentException(
                        "column '" + column.variable().name() + "' has " + column.size() + " rows, not "
                                + columns.get(0).size() + ", in " + name);
            }
        }
    }

    private static List<Integer> inOrder(int rows) {
        return IntStream.rangeClosed(1, rows).boxed().toList();
    }

    /** The number, from 1, that the row at that index bears where it comes from. */
    public int number(int row) {
        return numbers.get(row);
    }

    public int size() {
        return columns.isEmpty() ? 0 : columns.get(0).size();
    }

    public Optional<Column> column(String columnName) {
        return columns.stream()
                .filter(column -> column.variable().name().equals(columnName))
                .findFirst();
    }

    /** The named column, if it holds numbers. */
    public Optional<NumberColumn> numbers(String columnName) {
        return column(columnName).filter(NumberColumn.class::isInstance).map(NumberColumn.class::cast);
    }

    public List<String> columnNames() {
        return columns.stream().map(column -> column.variable().name()).toList();
    }

    /** The named rows, in that order. */
    public Table rows(int[] indices) {
        return new Table(
                name,
                columns.stream().map(column -> column.rows(indices)).toList(),
                provenance,
                Arrays.stream(indices).mapToObj(numbers::get).toList());
    }

    public Table withColumns(List<Column> others) {
        return new Table(name, others, provenance, numbers);
    }
}
