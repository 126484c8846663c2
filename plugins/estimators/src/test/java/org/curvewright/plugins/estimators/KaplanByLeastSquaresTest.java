package org.curvewright.plugins.estimators;

import org.curvewright.spi.data.Rows;
import org.curvewright.spi.fit.Estimator;
import org.curvewright.spi.law.Formulation;
import org.curvewright.testkit.EstimatorContract;

class KaplanByLeastSquaresTest implements EstimatorContract {

    @Override
    public Estimator estimator() {
        return new LeastSquaresEstimator(new LeastSquaresEstimator.Configuration(RowWeights.NONE));
    }

    @Override
    public Formulation formulation() {
        return Laws.named("kaplan");
    }

    @Override
    public double[] truth() {
        return new double[] {180, 0.274, 1.44};
    }

    @Override
    public Rows rows() {
        return Rows.of(new double[] {1.11e8, 2.56e8, 5.9e8, 1.3e9, 2.7e9, 6.7e9, 1.3e10});
    }
}
