package org.curvewright.plugins.estimators;

import org.curvewright.numerics.optimize.RowDerivatives;
import org.curvewright.numerics.optimize.RowFunctions;
import org.curvewright.spi.data.Rows;
import org.curvewright.spi.law.Derivatives;
import org.curvewright.spi.law.Formulation;

/** A formulation on some rows, as numerics sees it. Writes to arrays of its own, which it shares. */
final class LawRows implements RowFunctions {

    private final Formulation formulation;
    private final Derivatives out;
    private final Rows rows;

    LawRows(Formulation formulation, Rows rows) {
        this.formulation = formulation;
        this.rows = rows;
        this.out = new Derivatives(rows.size(), formulation.parameters().size(), 2);
    }

    RowDerivatives shared() {
        return RowDerivatives.wrap(out.value(), out.gradient(), out.hessian());
    }

    @Override
    public int rows() {
        return rows.size();
    }

    @Override
    public int parameters() {
        return out.parameters();
    }

    @Override
    public void evaluate(double[] x, RowDerivatives ignored) {
        formulation.evaluate(rows, x, out);
    }
}
