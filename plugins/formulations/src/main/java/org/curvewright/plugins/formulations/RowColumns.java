package org.curvewright.plugins.formulations;

import org.curvewright.numerics.expression.Columns;
import org.curvewright.spi.data.Rows;

/** Rows with their logarithms, as expressions read them. */
record RowColumns(Rows rows) implements Columns {

    @Override
    public int size() {
        return rows.size();
    }

    @Override
    public double[] value(int covariate) {
        return rows.value(covariate);
    }

    @Override
    public double[] logarithm(int covariate) {
        return rows.logarithm(covariate);
    }
}
