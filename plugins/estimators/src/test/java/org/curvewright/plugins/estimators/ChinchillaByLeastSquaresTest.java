package org.curvewright.plugins.estimators;

import org.curvewright.spi.data.Rows;
import org.curvewright.spi.fit.Estimator;
import org.curvewright.spi.law.Formulation;
import org.curvewright.testkit.EstimatorContract;

class ChinchillaByLeastSquaresTest implements EstimatorContract {

    @Override
    public Estimator estimator() {
        return new LeastSquaresEstimator(new LeastSquaresEstimator.Configuration(RowWeights.NONE));
    }

    @Override
    public Formulation formulation() {
        return Laws.named("chinchilla");
    }

    @Override
    public double[] truth() {
        return new double[] {406.4, 0.34, 410.7, 0.28, 1.69};
    }

    @Override
    public Rows rows() {
        return Rows.of(
                new double[] {1e8, 1e8, 1e8, 4e8, 4e8, 4e8, 2e9, 2e9, 2e9, 1e10, 1e10, 1e10},
                new double[] {2e9, 1e10, 8e10, 2e9, 3e10, 3e11, 5e9, 6e10, 2e11, 1e10, 1e11, 9e11});
    }
}
