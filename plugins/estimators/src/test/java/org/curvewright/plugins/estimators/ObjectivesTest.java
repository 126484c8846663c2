package org.curvewright.plugins.estimators;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.curvewright.spi.data.Dataset;
import org.curvewright.spi.data.Rows;
import org.curvewright.spi.data.Variable;
import org.curvewright.spi.fit.Objective;
import org.curvewright.testkit.ObjectiveContract;
import org.junit.jupiter.api.Nested;

/** Every loss on some scale with some weights keeps the contract; so does every count. */
class ObjectivesTest {

    /** Accuracies, which every scale takes; residuals of a few per cent on both sides. */
    private static final double[] OBSERVED = {0.21, 0.34, 0.48, 0.55, 0.73, 0.81};

    private static final double[] PREDICTED = {0.24, 0.31, 0.47, 0.62, 0.70, 0.84};

    private static Dataset data() {
        double[] errors = {0.02, 0.01, 0.03, 0.02, 0.02, 0.01};
        double[] trials = {40, 50, 60, 20, 30, 100};
        double[] weights = {1, 2, 1, 3, 1, 0.5};
        return new Dataset(
                "accuracies",
                List.of(Variable.of("N", "parameters")),
                Variable.of("accuracy", "probability"),
                Rows.of(new double[] {1e8, 2e8, 4e8, 1e9, 3e9, 1e10}),
                OBSERVED,
                new Dataset.Roles(List.of(), errors, trials, weights, List.of(), new int[0]));
    }

    private interface OnAccuracies extends ObjectiveContract {

        @Override
        default Dataset data() {
            return ObjectivesTest.data();
        }

        @Override
        default double[] predicted() {
            return Arrays.copyOf(PREDICTED, PREDICTED.length);
        }
    }

    @Nested
    class LeastSquaresWeighted implements OnAccuracies {

        @Override
        public Objective objective() {
            return new LeastSquares(RowWeights.STANDARD_ERROR);
        }
    }

    @Nested
    class LeastSquaresOfLogits implements OnAccuracies {

        @Override
        public Objective objective() {
            return Objectives.squares(Scale.LOGIT, RowWeights.WEIGHT);
        }
    }

    @Nested
    class HuberOfLogarithms implements OnAccuracies {

        @Override
        public Objective objective() {
            return Objectives.residual(Huber.of(0.1), Scale.LOG, RowWeights.NONE);
        }
    }

    @Nested
    class HuberInStandardErrors implements OnAccuracies {

        @Override
        public Objective objective() {
            return Objectives.residual(Huber.of(1.6), Scale.RESPONSE, RowWeights.STANDARD_ERROR);
        }
    }

    @Nested
    class LowerEnvelope implements OnAccuracies {

        @Override
        public Objective objective() {
            return Objectives.residual(new AsymmetricHuber(Huber.of(0.1), 0.1), Scale.LOG, RowWeights.BINOMIAL);
        }
    }

    @Nested
    class PseudoHuberOfLogarithms implements OnAccuracies {

        @Override
        public Objective objective() {
            return Objectives.residual(new PseudoHuber(0.05), Scale.LOG, RowWeights.WEIGHT);
        }
    }

    @Nested
    class CauchyOfLogits implements OnAccuracies {

        @Override
        public Objective objective() {
            return Objectives.residual(new Cauchy(0.2), Scale.LOGIT, RowWeights.NONE);
        }
    }

    @Nested
    class AbsoluteError implements OnAccuracies {

        @Override
        public Objective objective() {
            return Objectives.residual(Pinball.of(0.5), Scale.RESPONSE, RowWeights.NONE);
        }
    }

    @Nested
    class UpperQuantileOfLogarithms implements OnAccuracies {

        @Override
        public Objective objective() {
            return Objectives.residual(Pinball.of(0.9), Scale.LOG, RowWeights.NONE);
        }
    }

    @Nested
    class GaussianOfLogarithms implements OnAccuracies {

        @Override
        public Objective objective() {
            return new ScaleLikelihood(new Squared(), new Comparison(Scale.LOG, RowWeights.STANDARD_ERROR));
        }

        @Override
        public double[] nuisance() {
            return new double[] {0.8};
        }
    }

    @Nested
    class HuberLikelihoodOfLogarithms implements OnAccuracies {

        @Override
        public Objective objective() {
            return new ScaleLikelihood(Huber.of(0.5), new Comparison(Scale.LOG, RowWeights.NONE));
        }

        @Override
        public double[] nuisance() {
            return new double[] {0.05};
        }
    }

    @Nested
    class BinomialCounts implements OnAccuracies {

        @Override
        public Objective objective() {
            return new Binomial();
        }

        @Override
        public Optional<ExtendedLoss> extended() {
            return Optional.of(ExtendedLosses.counts(data()));
        }
    }

    @Nested
    class BetaBinomialCounts implements OnAccuracies {

        @Override
        public Objective objective() {
            return new BetaBinomial();
        }

        @Override
        public Optional<ExtendedLoss> extended() {
            return Optional.of(ExtendedLosses.counts(data()));
        }

        @Override
        public double[] nuisance() {
            return new double[] {0.03};
        }
    }
}
