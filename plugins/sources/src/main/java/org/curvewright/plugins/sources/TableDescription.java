package org.curvewright.plugins.sources;

import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.curvewright.spi.data.Column;
import org.curvewright.spi.data.TextColumn;
import org.curvewright.spi.data.Variable;

/**
 * One table of a source.yaml.
 *
 * @param file the CSV beside it
 * @param sha256 of the file's bytes
 * @param columns what each column means
 */
record TableDescription(String name, String file, String sha256, List<Described> columns) {

    /** What a column means, and whether its cells are numbers. */
    record Described(Variable variable, boolean number) {

        static Described of(Fields column) {
            Variable variable = new Variable(
                    column.text("name"),
                    column.optional("unit").orElse(""),
                    column.optional("convention"),
                    column.has("items") ? items(column.fields("items")) : OptionalInt.empty(),
                    column.has("chance") ? OptionalDouble.of(column.number("chance")) : OptionalDouble.empty());
            return new Described(variable, column.text("type").equals("number"));
        }

        private static OptionalInt items(Fields items) {
            return OptionalInt.of((int) items.number("count"));
        }

        boolean describes(String column) {
            return variable.name().equals(column);
        }
    }

    static TableDescription of(Fields table) {
        return new TableDescription(
                table.text("name"),
                table.text("file"),
                table.text("sha256"),
                table.list("columns").stream().map(Described::of).toList());
    }

    Variable variable(String column, String origin) {
        return columns.stream()
                .filter(described -> described.describes(column))
                .map(Described::variable)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        origin + ": column '" + column + "' is not described in source.yaml"));
    }

    /** Refuses a described column that is absent, and text where numbers are described. */
    void check(List<Column> read, String origin) {
        for (Described described : columns) {
            Column column = read.stream()
                    .filter(one -> described.describes(one.variable().name()))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException(
                            origin + ": no column '" + described.variable().name() + "'"));
            if (described.number() && column instanceof TextColumn text) {
                throw notNumeric(text, origin);
            }
        }
    }

    private static IllegalArgumentException notNumeric(TextColumn column, String origin) {
        for (int row = 0; ; row++) {
            String cell = column.text(row);
            if (!cell.isEmpty() && Double.isNaN(DecimalCell.parse(cell.strip()))) {
                return new IllegalArgumentException(
                        origin + ": '" + column.variable().name() + "' holds '" + cell + "' in row " + (row + 1)
                                + ", and source.yaml says that it holds numbers");
            }
        }
    }
}
