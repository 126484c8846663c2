package org.curvewright.plugins.estimators;

import org.curvewright.numerics.optimize.RowDerivatives;
import org.curvewright.numerics.optimize.RowLoss;
import org.curvewright.spi.data.Dataset;
import org.curvewright.spi.fit.Objective;
import org.curvewright.spi.law.Derivatives;

/** An objective on some observations, as numerics sees it. Writes to arrays of its own, which it shares. */
final class ObjectiveRows implements RowLoss {

    private final Objective objective;
    private final Dataset data;
    private final Derivatives out;

    ObjectiveRows(Objective objective, Dataset data) {
        this.objective = objective;
        this.data = data;
        this.out = new Derivatives(data.size(), 1 + objective.nuisance().size(), 2);
    }

    RowDerivatives shared() {
        return RowDerivatives.wrap(out.value(), out.gradient(), out.hessian());
    }

    @Override
    public int nuisance() {
        return out.parameters() - 1;
    }

    @Override
    public void evaluate(double[] value, double[] nuisance, int rows, RowDerivatives ignored) {
        objective.evaluate(data, value, nuisance, out);
    }
}
