package org.curvewright.plugins.sources;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.curvewright.spi.data.Column;
import org.curvewright.spi.data.NumberColumn;
import org.curvewright.spi.data.Variable;

/** Reads a table written in a test. */
final class Reading {

    private Reading() {}

    static Cells cells(TableFormat format, String written) throws IOException {
        Cells cells = new Cells(Set.of());
        format.read(new ByteArrayInputStream(written.getBytes(StandardCharsets.UTF_8)), cells);
        return cells;
    }

    static List<Column> columns(TableFormat format, String written) throws IOException {
        return cells(format, written).columns(name -> Variable.of(name, ""));
    }

    /** Each column as its name, its kind and its cells, such as {@code N# 1 2} and {@code model$ a b}. */
    static List<String> table(TableFormat format, String written) throws IOException {
        return columns(format, written).stream().map(Reading::line).toList();
    }

    private static String line(Column column) {
        String kind = column instanceof NumberColumn ? "#" : "$";
        List<String> cells =
                IntStream.range(0, column.size()).mapToObj(column::text).toList();
        return column.variable().name() + kind + cells;
    }
}
