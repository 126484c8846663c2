package org.curvewright.runner.draft;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.curvewright.spi.data.Column;
import org.curvewright.spi.data.NumberColumn;
import org.curvewright.spi.data.Table;

/**
 * Texts by which loggers write that there is no number, such as the NaN of a run that diverged, in columns of numbers.
 *
 * @param texts by column, in order of appearance
 */
record Absent(Table table, Map<String, List<String>> texts) {

    private static final Pattern NONE = Pattern.compile("(?i:nan|[-+]?inf(?:inity)?|null|none|n/?a)");
    private static final Pattern NUMBER = Pattern.compile("[-+]?(?:[0-9]+\\.?[0-9]*|\\.[0-9]+)(?:[eE][-+]?[0-9]+)?");

    /** The table with numbers where beside such texts there are nothing but numbers. */
    static Absent of(Table table) {
        List<Column> columns = new ArrayList<>();
        Map<String, List<String>> texts = new HashMap<>();
        for (Column column : table.columns()) {
            List<String> none = none(column);
            if (none.isEmpty()) {
                columns.add(column);
            } else {
                columns.add(numbers(column));
                texts.put(column.variable().name(), none);
            }
        }
        return new Absent(table.withColumns(columns), Map.copyOf(texts));
    }

    /** What a column of the table has instead of numbers. */
    List<String> in(String column) {
        return texts.getOrDefault(column, List.of());
    }

    private static List<String> none(Column column) {
        List<String> none = new ArrayList<>();
        boolean numbers = false;
        for (int row = 0; row < column.size(); row++) {
            String text = column.text(row);
            if (NUMBER.matcher(text).matches()) {
                numbers = true;
            } else if (NONE.matcher(text).matches()) {
                none.add(text);
            } else if (!text.isBlank()) {
                return List.of();
            }
        }
        return numbers ? none.stream().distinct().toList() : List.of();
    }

    private static Column numbers(Column column) {
        double[] values = new double[column.size()];
        for (int row = 0; row < values.length; row++) {
            String text = column.text(row);
            values[row] = NUMBER.matcher(text).matches() ? Double.parseDouble(text) : Double.NaN;
        }
        return NumberColumn.of(column.variable(), values);
    }
}
