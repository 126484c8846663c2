package org.curvewright.plugins.estimators;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.curvewright.numerics.random.RandomStream;
import org.curvewright.spi.data.Dataset;
import org.curvewright.spi.fit.Estimator;
import org.curvewright.spi.fit.Fit;
import org.curvewright.spi.fit.FitContext;
import org.curvewright.spi.fit.FitRequest;
import org.curvewright.spi.fit.FitStatus;
import org.curvewright.spi.fit.Refitter;
import org.curvewright.spi.law.Formulation;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A refit is the fit of the changed data, also where a bound is near: noise of the size of the residuals. */
class RefitterTest {

    private static final int DRAWS = 100;

    private static final FitContext CONTEXT = FitContext.seeded(7);

    private final Estimator estimator = new MinimizingEstimator(new LeastSquares(RowWeights.NONE));

    @ParameterizedTest
    @CsvSource({
        "kaplan,pile_test_loss",
        "power-law,pile_test_loss",
        "bounded-power-law,hellaswag",
        "log-sigmoid,lambada",
        "log-sigmoid,winogrande"
    })
    void refitsAreTheGlobalFits(String law, String response) {
        Formulation formulation = Laws.named(law);
        Dataset data = Published.cerebras().dataset(formulation, response);
        Fit fit = estimator.fit(new FitRequest(formulation, data), CONTEXT);
        Refitter refitter = estimator.refitter(new FitRequest(formulation, data), fit, CONTEXT);
        double[] ones = new double[data.size()];
        Arrays.fill(ones, 1);
        RandomStream random = RandomStream.of(11);
        for (int draw = 0; draw < DRAWS; draw++) {
            double[] observed = noisy(data, fit, random);
            Refitter.Refit refit = refitter.refit(observed, ones);
            Fit whole = estimator.fit(new FitRequest(formulation, data.withObserved(observed)), CONTEXT);
            assertThat(refit.objective()).isCloseTo(whole.objective(), within(1e-9 * whole.objective()));
            assertThat(refit.status() == FitStatus.AT_BOUND)
                    .isEqualTo(!whole.certificate().atBound().isEmpty());
        }
    }

    private static double[] noisy(Dataset data, Fit fit, RandomStream random) {
        double[] observed = fit.law().predict(data.rows());
        double deviation =
                Math.sqrt(fit.objective() / (observed.length - fit.law().theta().length));
        for (int i = 0; i < observed.length; i++) {
            observed[i] += deviation * random.nextGaussian();
        }
        return observed;
    }
}
