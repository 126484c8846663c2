package org.curvewright.plugins.estimators;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.curvewright.spi.data.Dataset;
import org.curvewright.spi.data.Rows;
import org.curvewright.spi.fit.Estimator;
import org.curvewright.spi.fit.Fit;
import org.curvewright.spi.fit.FitContext;
import org.curvewright.spi.fit.FitRequest;
import org.curvewright.spi.law.Formulation;
import org.curvewright.spi.law.Law;
import org.curvewright.spi.law.Restricted;
import org.curvewright.spi.law.Restriction;
import org.curvewright.testkit.HostileRuns;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Units move amplitudes and levels, and nothing else: exponents and levels in units of the loss to twelve digits. */
class UnitsTest {

    private final Formulation law = Laws.named("chinchilla");

    private final Dataset clean = HostileRuns.CLEAN.data(law);

    private Fit fit(Estimator estimator, Dataset data) {
        return fit(estimator, law, data);
    }

    private static Fit fit(Estimator estimator, Formulation law, Dataset data) {
        return estimator.fit(new FitRequest(law, data), FitContext.seeded(1));
    }

    private Dataset moved(double ofSizes, double ofTokens, double ofLosses) {
        return new Dataset(
                clean.name(),
                clean.covariates(),
                clean.response(),
                Rows.of(
                        times(clean.rows().value(0), ofSizes),
                        times(clean.rows().value(1), ofTokens)),
                times(clean.observed(), ofLosses),
                clean.roles());
    }

    private Dataset observing(double[] losses) {
        return new Dataset(clean.name(), clean.covariates(), clean.response(), clean.rows(), losses, clean.roles());
    }

    private static double[] times(double[] values, double factor) {
        return Arrays.stream(values).map(value -> value * factor).toArray();
    }

    private void compare(Estimator estimator, double ofSizes, double ofTokens, double ofLosses) {
        Dataset data = moved(ofSizes, ofTokens, ofLosses);
        Law before = fit(estimator, clean).law();
        Law after = fit(estimator, data).law();
        assertThat(after.parameter(1)).isCloseTo(before.parameter(1), within(1e-12));
        assertThat(after.parameter(3)).isCloseTo(before.parameter(3), within(1e-12));
        assertThat(after.parameter(4) / ofLosses).isCloseTo(before.parameter(4), within(1e-12 * before.parameter(4)));
        assertAmplitude(before.parameter(0), before.parameter(1), ofSizes, ofLosses, after.parameter(0));
        assertAmplitude(before.parameter(2), before.parameter(3), ofTokens, ofLosses, after.parameter(2));
        double[] expected = before.predict(clean.rows());
        double[] predicted = after.predict(data.rows());
        for (int i = 0; i < expected.length; i++) {
            assertThat(predicted[i] / ofLosses / expected[i]).isCloseTo(1, within(1e-12));
        }
    }

    /** A moves with the loss and with the size to the power of its exponent. */
    private static void assertAmplitude(
            double before, double exponent, double ofCovariate, double ofLosses, double after) {
        double expected = before * ofLosses * StrictMath.pow(ofCovariate, exponent);
        assertThat(after / expected).isCloseTo(1, within(1e-9));
    }

    @ParameterizedTest
    @CsvSource({
        "1e30,1,1",
        "1e-30,1,1",
        "1,1e30,1",
        "1,1e-30,1",
        "1,1,1e30",
        "1,1,1e-30",
        "1e-9,1e-9,1",
        "1e30,1e-30,1e-30"
    })
    void leastSquares(double ofSizes, double ofTokens, double ofLosses) {
        compare(new MinimizingEstimator(new LeastSquares(RowWeights.NONE)), ofSizes, ofTokens, ofLosses);
    }

    @ParameterizedTest
    @CsvSource({
        "1e30,1,1",
        "1e-30,1,1",
        "1,1e30,1",
        "1,1e-30,1",
        "1,1,1e30",
        "1,1,1e-30",
        "1e-9,1e-9,1",
        "1e30,1e-30,1e-30"
    })
    void huberOfLogarithms(double ofSizes, double ofTokens, double ofLosses) {
        compare(
                MinimizingEstimator.huberLog(
                        new MinimizingEstimator.HuberLogKeys(1e-3, RowWeights.NONE, SecondOptimizer.OWN)),
                ofSizes,
                ofTokens,
                ofLosses);
    }

    @ParameterizedTest
    @CsvSource({"1e30,1,1", "1,1e-30,1", "1e-9,1e-9,1e30"})
    void oneExponentForSizesAndTokens(double ofSizes, double ofTokens, double ofLosses) {
        Formulation tied = Restricted.of(law, List.of(Restriction.tie("beta", "alpha")));
        Estimator estimator = MinimizingEstimator.huberLog(
                new MinimizingEstimator.HuberLogKeys(1e-3, RowWeights.NONE, SecondOptimizer.OWN));
        Dataset data = moved(ofSizes, ofTokens, ofLosses);
        Law before = fit(estimator, tied, clean).law();
        Law after = fit(estimator, tied, data).law();

        assertThat(after.parameter(1)).isCloseTo(before.parameter(1), within(1e-12));
        assertAmplitude(before.parameter(0), before.parameter(1), ofSizes, ofLosses, after.parameter(0));
        assertAmplitude(before.parameter(2), before.parameter(1), ofTokens, ofLosses, after.parameter(2));
    }

    /** Scattered runs, in whose sums the rounding of ln 10³⁰ moved exponents by 1e-8. */
    @ParameterizedTest
    @CsvSource({"1e30", "1e-30", "1e-5"})
    void logarithmsOfScatteredLosses(double ofLosses) {
        double[] scatter = clean.observed().clone();
        for (int i = 0; i < scatter.length; i++) {
            scatter[i] *= 1 + 0.003 * ((7 * i) % 5 - 2);
        }
        Estimator estimator = MinimizingEstimator.huberLog(
                new MinimizingEstimator.HuberLogKeys(1e-3, RowWeights.NONE, SecondOptimizer.OWN));
        Fit before = fit(estimator, observing(scatter));
        Fit after = fit(estimator, observing(times(scatter, ofLosses)));
        for (int k : new int[] {1, 3}) {
            assertThat(after.law().parameter(k)).isCloseTo(before.law().parameter(k), within(1e-12));
        }
        assertThat(after.law().parameter(4) / ofLosses / before.law().parameter(4))
                .isCloseTo(1, within(1e-12));
        assertThat(after.certificate().crossCheckDifference().orElseThrow()).isLessThan(1e-6);
    }
}
