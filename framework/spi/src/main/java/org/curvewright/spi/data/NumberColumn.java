package org.curvewright.spi.data;

import org.curvewright.spi.Decimal;

/** Finite numbers; a missing cell is NaN. */
public final class NumberColumn implements Column {

    private final Variable variable;
    private final double[] values;

    private NumberColumn(Variable variable, double[] values) {
        this.variable = variable;
        this.values = values;
    }

    public static NumberColumn of(Variable variable, double... values) {
        return new NumberColumn(variable, values.clone());
    }

    @Override
    public Variable variable() {
        return variable;
    }

    @Override
    public int size() {
        return values.length;
    }

    public double at(int row) {
        return values[row];
    }

    public boolean missing(int row) {
        return Double.isNaN(values[row]);
    }

    public double[] values() {
        return values.clone();
    }

    @Override
    public NumberColumn as(Variable other) {
        return new NumberColumn(other, values);
    }

    @Override
    public NumberColumn rows(int[] indices) {
        double[] chosen = new double[indices.length];
        for (int i = 0; i < indices.length; i++) {
            chosen[i] = values[indices[i]];
        }
        return new NumberColumn(variable, chosen);
    }

    @Override
    public boolean same(int row, int other) {
        return values[row] == values[other] || missing(row) && missing(other);
    }

    @Override
    public String text(int row) {
        return missing(row) ? "" : Decimal.shortest(values[row]);
    }
}
