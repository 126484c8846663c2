package org.curvewright.plugins.estimators;

import org.curvewright.numerics.optimize.RowDerivatives;
import org.curvewright.numerics.optimize.RowLoss;
import org.curvewright.spi.data.Dataset;
import org.curvewright.spi.fit.Objective;
import org.curvewright.spi.law.Derivatives;

/** An objective on some observations, as numerics sees it. Writes to arrays of its own, which it shares. */
final class ObjectiveRows implements RowLoss {

    private final Derivatives out;
    private final Noise noise;
    private final double[] natural;
    private Objective.Losses evaluation;

    ObjectiveRows(Objective objective, Dataset data) {
        this(objective, data.size(), objective.on(data));
    }

    ObjectiveRows(Objective objective, int size, Objective.Losses evaluation) {
        this.out = new Derivatives(size, 1 + objective.nuisance().size(), 2);
        this.noise = new Noise(objective.nuisance());
        this.natural = new double[objective.nuisance().size()];
        this.evaluation = evaluation;
    }

    /** Goes on with other observations, equally many. */
    void replace(Objective.Losses other) {
        evaluation = other;
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
        noise.natural(nuisance, natural);
        evaluation.evaluate(value, natural, out);
        noise.chain(nuisance, out);
    }
}
