package org.curvewright.plugins.estimators;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.curvewright.spi.fit.Estimator;
import org.curvewright.spi.fit.Fit;
import org.curvewright.spi.fit.FitContext;
import org.curvewright.spi.fit.FitRequest;
import org.curvewright.spi.law.Formulation;
import org.curvewright.testkit.HostileRuns;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Units move amplitudes and levels, and nothing else: exponents and levels in units of the loss to twelve digits. */
class UnitsTest {

    private final Formulation law = Laws.named("chinchilla");

    private Fit fit(Estimator estimator, HostileRuns input) {
        return estimator.fit(new FitRequest(law, input.data(Laws.named("chinchilla"))), FitContext.seeded(1));
    }

    private void compare(Estimator estimator, HostileRuns input, double ofSizes, double ofLosses) {
        Fit clean = fit(estimator, HostileRuns.CLEAN);
        Fit moved = fit(estimator, input);
        assertThat(moved.law().parameter(1)).isCloseTo(clean.law().parameter(1), within(1e-12));
        assertThat(moved.law().parameter(3)).isCloseTo(clean.law().parameter(3), within(1e-12));
        assertThat(moved.law().parameter(4) / ofLosses).isCloseTo(clean.law().parameter(4), within(1e-12 * 1.7));
        double expected = clean.law().parameter(0)
                * ofLosses
                * StrictMath.pow(ofSizes, clean.law().parameter(1));
        assertThat(moved.law().parameter(0) / expected).isCloseTo(1, within(1e-9));
    }

    @ParameterizedTest
    @CsvSource({
        "SIZES_TIMES_1E30,1e30,1",
        "SIZES_IN_BILLIONS,1e-9,1",
        "LOSSES_TIMES_1E30,1,1e30",
        "LOSSES_TIMES_1E_30,1,1e-30"
    })
    void leastSquares(HostileRuns input, double ofSizes, double ofLosses) {
        compare(new MinimizingEstimator(new LeastSquares(RowWeights.NONE)), input, ofSizes, ofLosses);
    }

    @ParameterizedTest
    @CsvSource({
        "SIZES_TIMES_1E30,1e30,1",
        "SIZES_IN_BILLIONS,1e-9,1",
        "LOSSES_TIMES_1E30,1,1e30",
        "LOSSES_TIMES_1E_30,1,1e-30"
    })
    void huberOfLogarithms(HostileRuns input, double ofSizes, double ofLosses) {
        compare(
                MinimizingEstimator.huberLog(new MinimizingEstimator.HuberLogKeys(1e-3, RowWeights.NONE)),
                input,
                ofSizes,
                ofLosses);
    }
}
