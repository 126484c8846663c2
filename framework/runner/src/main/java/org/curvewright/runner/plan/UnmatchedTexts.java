package org.curvewright.runner.plan;

import java.util.List;
import java.util.stream.IntStream;
import org.curvewright.spi.data.Table;
import org.curvewright.spi.data.TextColumn;

/** Columns that a pattern leaves out though their names match, since most of their cells are texts. */
record UnmatchedTexts(Table table, List<TextColumn> columns) {

    static final String CODE = "TEXT_COLUMNS";

    UnmatchedTexts {
        columns = List.copyOf(columns);
    }

    /** How many, and which with a cell of each. */
    String sentence() {
        return columns.size() + (columns.size() == 1 ? " column of " : " columns of ") + table.name()
                + " with more texts than numbers: "
                + Several.of(columns.stream().map(this::brief).toList());
    }

    private String brief(TextColumn column) {
        int[] texts = new Numerals(table, column, "").others();
        long filled = IntStream.range(0, column.size())
                .filter(row -> !column.text(row).isBlank())
                .count();
        return column.variable().name() + " (" + texts.length + " of " + filled + " cells, such as '"
                + column.text(texts[0]) + "' in row " + table.number(texts[0]) + ")";
    }
}
