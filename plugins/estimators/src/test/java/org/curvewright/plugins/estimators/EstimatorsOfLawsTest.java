package org.curvewright.plugins.estimators;

import org.curvewright.spi.data.Rows;
import org.curvewright.spi.fit.Estimator;
import org.curvewright.spi.law.Formulation;
import org.curvewright.testkit.EstimatorContract;
import org.junit.jupiter.api.Nested;

/** Every kind of estimator on every kind of law keeps the contract. */
class EstimatorsOfLawsTest {

    private static final double[] SIZES = {1.11e8, 2.56e8, 5.9e8, 1.3e9, 2.7e9, 6.7e9, 1.3e10};

    private static Estimator squares() {
        return new MinimizingEstimator(new LeastSquares(RowWeights.NONE));
    }

    private static Estimator minimizing(Loss loss, Scale scale) {
        return new MinimizingEstimator(Objectives.residual(loss, scale, RowWeights.NONE));
    }

    private interface Kaplan extends EstimatorContract {

        @Override
        default Formulation formulation() {
            return Laws.named("kaplan");
        }

        @Override
        default double[] truth() {
            return new double[] {180, 0.274, 1.44};
        }

        @Override
        default Rows rows() {
            return Rows.of(SIZES);
        }
    }

    private interface Chinchilla extends EstimatorContract {

        @Override
        default Formulation formulation() {
            return Laws.named("chinchilla");
        }

        @Override
        default double[] truth() {
            return new double[] {406.4, 0.34, 410.7, 0.28, 1.69};
        }

        @Override
        default Rows rows() {
            return Rows.of(
                    new double[] {1e8, 1e8, 1e8, 4e8, 4e8, 4e8, 2e9, 2e9, 2e9, 1e10, 1e10, 1e10},
                    new double[] {2e9, 1e10, 8e10, 2e9, 3e10, 3e11, 5e9, 6e10, 2e11, 1e10, 1e11, 9e11});
        }
    }

    private interface LogSigmoid extends EstimatorContract {

        @Override
        default Formulation formulation() {
            return Laws.named("log-sigmoid");
        }

        @Override
        default double[] truth() {
            return new double[] {0.84, 0.57, 20.6};
        }

        @Override
        default Rows rows() {
            return Rows.of(SIZES);
        }
    }

    @Nested
    class KaplanByLeastSquares implements Kaplan {

        @Override
        public Estimator estimator() {
            return squares();
        }
    }

    @Nested
    class ChinchillaByLeastSquares implements Chinchilla {

        @Override
        public Estimator estimator() {
            return squares();
        }
    }

    @Nested
    class LogSigmoidByLeastSquares implements LogSigmoid {

        @Override
        public Estimator estimator() {
            return squares();
        }
    }

    @Nested
    class KaplanByHuber implements Kaplan {

        @Override
        public Estimator estimator() {
            return minimizing(Huber.of(1e-3), Scale.LOG);
        }
    }

    @Nested
    class ChinchillaByHuber implements Chinchilla {

        @Override
        public Estimator estimator() {
            return minimizing(Huber.of(1e-3), Scale.LOG);
        }
    }

    @Nested
    class KaplanByPseudoHuber implements Kaplan {

        @Override
        public Estimator estimator() {
            return minimizing(new PseudoHuber(1e-3), Scale.LOG);
        }
    }

    @Nested
    class LogSigmoidByLeastSquaresOfLogits implements LogSigmoid {

        @Override
        public Estimator estimator() {
            return new MinimizingEstimator(Objectives.squares(Scale.LOGIT, RowWeights.NONE));
        }
    }
}
