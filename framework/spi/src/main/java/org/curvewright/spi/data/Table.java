package org.curvewright.spi.data;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Named, typed columns of equal length with their provenance. */
public record Table(String name, List<Column> columns, Provenance provenance) {

    public Table {
        columns = List.copyOf(columns);
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
                name, columns.stream().map(column -> column.rows(indices)).toList(), provenance);
    }

    public Table withColumns(List<Column> others) {
        return new Table(name, others, provenance);
    }
}
