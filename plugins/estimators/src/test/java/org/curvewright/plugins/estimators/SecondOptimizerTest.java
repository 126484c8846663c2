package org.curvewright.plugins.estimators;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.curvewright.spi.fit.Estimator;
import org.curvewright.spi.fit.Fit;
import org.curvewright.spi.fit.FitContext;
import org.curvewright.spi.fit.FitRequest;
import org.curvewright.spi.law.Formulation;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Optimizers of other authors end at our minimum. */
class SecondOptimizerTest {

    private static final Formulation KAPLAN = Laws.named("kaplan");

    private static void agrees(Estimator estimator, String name) {
        Fit fit = estimator.fit(
                new FitRequest(KAPLAN, Published.cerebras().dataset(KAPLAN, "pile_test_loss")), FitContext.seeded(1));
        assertThat(fit.certificate().crossCheck()).isEqualTo(name);
        assertThat(fit.certificate().crossCheckDifference().orElseThrow()).isCloseTo(0, within(1e-6));
    }

    @ParameterizedTest
    @CsvSource({"OWN, newton-exact-hessian", "BOBYQA, bobyqa", "CMA_ES, cma-es"})
    void ofLeastSquares(SecondOptimizer second, String name) {
        agrees(
                MinimizingEstimator.leastSquares(new MinimizingEstimator.LeastSquaresKeys(RowWeights.NONE, second)),
                name);
    }

    @ParameterizedTest
    @CsvSource({"OWN, l-bfgs", "BOBYQA, bobyqa", "CMA_ES, cma-es"})
    void ofHuber(SecondOptimizer second, String name) {
        agrees(MinimizingEstimator.huberLog(new MinimizingEstimator.HuberLogKeys(1e-3, RowWeights.NONE, second)), name);
    }

    @ParameterizedTest
    @CsvSource({"OWN, l-bfgs", "BOBYQA, bobyqa", "CMA_ES, cma-es"})
    void ofALikelihoodWithANoiseOfItsOwn(SecondOptimizer second, String name) {
        agrees(
                new MinimizingEstimator(
                        new ScaleLikelihood(Huber.of(1), new Comparison(Scale.LOG, RowWeights.NONE)), second),
                name);
    }
}
