package org.curvewright.plugins.estimators;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.curvewright.numerics.random.RandomStream;
import org.curvewright.spi.data.Dataset;
import org.curvewright.spi.fit.Estimator;
import org.curvewright.spi.fit.Fit;
import org.curvewright.spi.fit.FitContext;
import org.curvewright.spi.fit.FitRequest;
import org.curvewright.spi.fit.FitStatus;
import org.curvewright.spi.fit.Refitter;
import org.curvewright.spi.law.Formulation;
import org.curvewright.spi.law.Restricted;
import org.curvewright.spi.law.Restriction;
import org.junit.jupiter.api.Test;
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
        refitsAreTheGlobalFits(Laws.named(law), response);
    }

    /** A single amplitude between two bounds, the upper of which holds it in some draws. */
    @Test
    void refitsOfABoundedAmplitudeAreTheGlobalFits() {
        Formulation law = Restricted.of(
                Laws.named("kaplan"), List.of(Restriction.fix("L_inf", 0.1), Restriction.bound("a", 5, 18)));
        assertThat(LineRefitter.serves(Setting.of(
                        new FitRequest(law, Published.cerebras().dataset(law, "pile_test_loss")),
                        estimator.objective())))
                .isTrue();
        refitsAreTheGlobalFits(law, "pile_test_loss");
    }

    /** A scan of changed data takes one or two linear parameters beside at most two others. */
    @ParameterizedTest
    @CsvSource({
        "kaplan,pile_test_loss,true",
        "log-sigmoid,winogrande,true",
        "chance-floored-power-law,piqa,false",
        "corrected-power-law,pile_test_loss,false"
    })
    void saysWhetherItSearches(String law, String response, boolean searches) {
        Formulation formulation = Laws.named(law);
        FitRequest request = new FitRequest(formulation, Published.cerebras().dataset(formulation, response));
        Fit fit = estimator.fit(request, CONTEXT);
        assertThat(estimator.refitter(request, fit, CONTEXT).searches()).isEqualTo(searches);
    }

    private void refitsAreTheGlobalFits(Formulation formulation, String response) {
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

    /**
     * Draws of WinoGrande whose lowest basin is a step between two models, which the fitted data do not have: below the fitted
     * parameters lies another, 1 % to 19 % higher.
     */
    @ParameterizedTest
    @CsvSource({"487,false", "858,false", "1418,false", "487,true", "858,true", "1418,true"})
    void aBasinThatOnlyTheDrawHasIsFound(long draw, boolean byNewton) {
        Formulation formulation = Laws.named("log-sigmoid");
        Dataset data = Published.cerebras().dataset(formulation, "winogrande");
        Fit squares = estimator.fit(new FitRequest(formulation, data), CONTEXT);
        double[] observed = noisy(data, squares, RandomStream.of(11, draw));
        // A threshold that no residual exceeds makes squares of Huber's loss.
        Estimator tried = byNewton
                ? new MinimizingEstimator(Objectives.residual(Huber.of(1), Scale.RESPONSE, RowWeights.NONE))
                : estimator;
        Fit fit = tried.fit(new FitRequest(formulation, data), CONTEXT);
        double[] ones = new double[data.size()];
        Arrays.fill(ones, 1);
        Refitter.Refit refit =
                tried.refitter(new FitRequest(formulation, data), fit, CONTEXT).refit(observed, ones);
        Fit whole = tried.fit(new FitRequest(formulation, data.withObserved(observed)), CONTEXT);
        assertThat(refit.objective()).isCloseTo(whole.objective(), within(1e-9 * whole.objective()));
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
