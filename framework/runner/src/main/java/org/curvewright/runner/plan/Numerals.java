package org.curvewright.runner.plan;

import java.util.stream.IntStream;
import org.curvewright.spi.Problem;
import org.curvewright.spi.data.NumberColumn;
import org.curvewright.spi.data.Table;
import org.curvewright.spi.data.TextColumn;

/** A column of texts where numbers are needed: which of its cells are none, and the problem that says so. */
record Numerals(Table table, TextColumn column, String role) {

    private static final double PLACE = 1;

    /** The rows whose cell is neither a finite number nor empty. */
    int[] others() {
        return IntStream.range(0, column.size())
                .filter(row -> !Numeral.is(column.text(row)))
                .toArray();
    }

    /** Whether some cell is a number, so that a few cells may be at fault and not the column. */
    boolean any() {
        return numerals().findAny().isPresent();
    }

    /** Whether at least half of the cells that are not empty are numbers, so that it is a column of numbers with mistakes. */
    boolean most() {
        long count = numerals().count();
        return count > 0 && count >= others().length;
    }

    private IntStream numerals() {
        return IntStream.range(0, column.size())
                .filter(row -> !column.text(row).isBlank() && Numeral.is(column.text(row)));
    }

    /** Its numbers; rows that are to be taken out hold a place. */
    NumberColumn numbers() {
        double[] numbers = new double[column.size()];
        for (int row = 0; row < numbers.length; row++) {
            String text = column.text(row);
            numbers[row] = text.isBlank() ? Double.NaN : Numeral.is(text) ? Double.parseDouble(text) : PLACE;
        }
        return NumberColumn.of(column.variable(), numbers);
    }

    Problem problem() {
        int[] rows = others();
        String name = column.variable().name();
        String hint = "; 'values' of a column says what texts stand for";
        return new Problem(
                "NOT_A_NUMBER",
                "",
                rows.length > 0
                        ? table.name() + " row " + table.number(rows[0]) + ": '" + column.text(rows[0])
                                + "' in column '" + name + "' is not a finite number (" + role + ")"
                                + Several.alike(table, rows) + hint
                        : table.name() + ": column '" + name + "' holds text in rows that are left out (" + role + ")"
                                + hint);
    }
}
