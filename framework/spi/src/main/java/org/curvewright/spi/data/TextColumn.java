package org.curvewright.spi.data;

import java.util.Arrays;
import java.util.List;

/** Cells that are not all finite numbers, as they were written; a missing cell is empty. */
public final class TextColumn implements Column {

    private final Variable variable;
    private final List<String> values;

    private TextColumn(Variable variable, List<String> values) {
        this.variable = variable;
        this.values = values;
    }

    public static TextColumn of(Variable variable, List<String> values) {
        return new TextColumn(variable, List.copyOf(values));
    }

    @Override
    public Variable variable() {
        return variable;
    }

    @Override
    public int size() {
        return values.size();
    }

    public List<String> values() {
        return values;
    }

    @Override
    public TextColumn as(Variable other) {
        return new TextColumn(other, values);
    }

    @Override
    public TextColumn rows(int[] indices) {
        return new TextColumn(
                variable, Arrays.stream(indices).mapToObj(values::get).toList());
    }

    @Override
    public boolean same(int row, int other) {
        return values.get(row).equals(values.get(other));
    }

    @Override
    public String text(int row) {
        return values.get(row);
    }
}
