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
    private Evaluation evaluation;

    /** An objective with everything computed that does not depend on predictions. */
    interface Evaluation {
        void evaluate(double[] predicted, double[] nuisance, Derivatives out);

        static Evaluation of(Objective objective, Dataset data) {
            return objective instanceof ScaledObjective scaled
                    ? scaled.on(data)::evaluate
                    : (predicted, nuisance, out) -> objective.evaluate(data, predicted, nuisance, out);
        }
    }

    ObjectiveRows(Objective objective, Dataset data) {
        this(objective, data.size(), Evaluation.of(objective, data));
    }

    ObjectiveRows(Objective objective, int size, Evaluation evaluation) {
        this.out = new Derivatives(size, 1 + objective.nuisance().size(), 2);
        this.noise = new Noise(objective.nuisance());
        this.evaluation = evaluation;
    }

    /** Goes on with other observations, equally many. */
    void replace(Evaluation other) {
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
        evaluation.evaluate(value, noise.natural(nuisance), out);
        noise.chain(nuisance, out);
    }
}
