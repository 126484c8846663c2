package org.curvewright.testkit;

import java.util.ArrayList;
import java.util.List;
import org.curvewright.spi.data.Column;
import org.curvewright.spi.data.NumberColumn;
import org.curvewright.spi.data.Provenance;
import org.curvewright.spi.data.Table;
import org.curvewright.spi.data.TextColumn;
import org.curvewright.spi.data.Variable;

/** Small tables, written row by row. */
public final class Tables {

    private final String name;
    private final List<String> columns;
    private final List<List<Object>> rows = new ArrayList<>();

    private Tables(String name, List<String> columns) {
        this.name = name;
        this.columns = columns;
    }

    public static Tables named(String name, String... columns) {
        return new Tables(name, List.of(columns));
    }

    /** @param cells numbers or texts, as many as there are columns */
    public Tables row(Object... cells) {
        rows.add(List.of(cells));
        return this;
    }

    /** A column is numeric when its every cell is a number. */
    public Table build() {
        List<Column> built = new ArrayList<>();
        for (int k = 0; k < columns.size(); k++) {
            int column = k;
            List<Object> cells = rows.stream().map(row -> row.get(column)).toList();
            built.add(column(Variable.of(columns.get(k), ""), cells));
        }
        return new Table(name, built, Provenance.of("written by a test", ""));
    }

    private static Column column(Variable variable, List<Object> cells) {
        return cells.stream().allMatch(Number.class::isInstance)
                ? NumberColumn.of(
                        variable,
                        cells.stream()
                                .mapToDouble(cell -> ((Number) cell).doubleValue())
                                .toArray())
                : TextColumn.of(variable, cells.stream().map(Object::toString).toList());
    }
}
