package org.curvewright.runner.plan;

import java.util.OptionalDouble;
import org.curvewright.runner.config.DataEntry.ColumnEntry;
import org.curvewright.runner.problem.Code;
import org.curvewright.runner.problem.Problems;
import org.curvewright.spi.data.Column;
import org.curvewright.spi.data.NumberColumn;
import org.curvewright.spi.data.Table;
import org.curvewright.spi.data.TextColumn;

/** Numbers for the texts of a column that {@code values:} explains, such as True, False and NaN. */
record Recoding(Table table, Problems problems) {

    /** The column as it is where nothing is to be explained, or where a text is left without an explanation. */
    Column of(ColumnEntry mapping, Column column) {
        if (mapping.values().isEmpty() || !(column instanceof TextColumn texts)) {
            return column;
        }
        double[] numbers = new double[texts.size()];
        for (int row = 0; row < numbers.length; row++) {
            String text = texts.text(row).strip();
            OptionalDouble stated = mapping.values().get(text);
            if (stated != null) {
                numbers[row] = stated.orElse(Double.NaN);
            } else if (Numeral.is(text)) {
                numbers[row] = text.isEmpty() ? Double.NaN : Double.parseDouble(text);
            } else {
                unexplained(mapping, row, text);
                return column;
            }
        }
        return NumberColumn.of(column.variable(), numbers);
    }

    private void unexplained(ColumnEntry mapping, int row, String text) {
        problems.add(
                Code.NOT_A_NUMBER,
                mapping.node().at(),
                mapping.node().path() + ".values",
                table.name() + " row " + table.number(row) + ": '" + text + "' in column '" + mapping.column()
                        + "' is neither a number nor one of "
                        + String.join(", ", mapping.values().keySet()));
    }
}
