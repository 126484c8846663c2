package org.curvewright.plugins.parquet;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.curvewright.spi.data.Column;
import org.curvewright.spi.data.NumberColumn;
import org.curvewright.spi.data.TextColumn;
import org.curvewright.spi.data.Variable;

/** A column being read: numbers and truths as numbers, all else as text. */
final class ReadColumn {

    private static final Set<Integer> NUMBERS = Set.of(
            Types.TINYINT,
            Types.SMALLINT,
            Types.INTEGER,
            Types.BIGINT,
            Types.REAL,
            Types.FLOAT,
            Types.DOUBLE,
            Types.DECIMAL,
            Types.NUMERIC);

    private final String name;
    private final int index;
    private final int type;
    private final List<String> texts = new ArrayList<>();
    private double[] numbers = new double[64];
    private int size;

    /** @param index from one */
    ReadColumn(String name, int index, int type) {
        this.name = name;
        this.index = index;
        this.type = type;
    }

    void read(ResultSet row) throws SQLException {
        if (type == Types.BOOLEAN) {
            double truth = row.getBoolean(index) ? 1 : 0;
            add(row.wasNull() ? Double.NaN : truth);
        } else if (NUMBERS.contains(type)) {
            double number = row.getDouble(index);
            add(row.wasNull() || !Double.isFinite(number) ? Double.NaN : number);
        } else {
            String text = row.getString(index);
            texts.add(text == null ? "" : text);
        }
    }

    private void add(double number) {
        if (size == numbers.length) {
            numbers = Arrays.copyOf(numbers, 2 * size);
        }
        numbers[size++] = number;
    }

    Column column() {
        Variable variable = Variable.of(name, "");
        return type == Types.BOOLEAN || NUMBERS.contains(type)
                ? NumberColumn.of(variable, Arrays.copyOf(numbers, size))
                : TextColumn.of(variable, texts);
    }
}
