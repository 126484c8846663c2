package org.curvewright.plugins.estimators;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.curvewright.spi.Decimal;
import org.curvewright.spi.data.Dataset;
import org.curvewright.spi.data.Rows;
import org.curvewright.spi.fit.Fit;
import org.curvewright.spi.fit.FitContext;
import org.curvewright.spi.fit.FitRequest;
import org.curvewright.spi.fit.FitStatus;
import org.curvewright.spi.law.Formulation;
import org.curvewright.testkit.Datasets;
import org.curvewright.testkit.KnownLaws;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The ends of a written law's own table of parameters hold in the dataset's units, whatever the search works in. */
class BoundsOfParametersTest {

    private static final int POINTS = 21;

    private static final String FORMULA = "E + A*(N + N0)^-alpha";
    private static final Formulation TRUTH = KnownLaws.expression(FORMULA, "E", "A", "N0", "alpha");
    private static final double[] THETA = {1.8, 400, 3e8, 0.34};

    private static final Rows SIZES = Rows.of(IntStream.range(0, POINTS)
            .mapToDouble(i -> 1e8 * StrictMath.pow(10, 2.0 * i / (POINTS - 1)))
            .toArray());

    private static Fit fit(Formulation law, Dataset data) {
        return MinimizingEstimator.leastSquares(
                        new MinimizingEstimator.LeastSquaresKeys(RowWeights.NONE, SecondOptimizer.OWN))
                .fit(new FitRequest(law, data), FitContext.seeded(1));
    }

    @ParameterizedTest
    @CsvSource({
        "A, 0, 300, 300, AT_BOUND",
        "A, 600, 1e6, 600, AT_BOUND",
        "A, 100, 1000, 400, CONVERGED",
        "N0, 0, 1e8, 1e8, AT_BOUND",
        "N0, 1e9, 1e12, 1e9, AT_BOUND",
        "N0, 1e6, 1e9, 3e8, CONVERGED"
    })
    void holdInTheUnitsOfTheData(String symbol, double least, double most, double expected, FitStatus status) {
        String[] parameters = Stream.of("E", "A", "N0", "alpha")
                .map(each -> each + (each.equals(symbol) ? " " + least + ".." + most : " 0..Infinity"))
                .toArray(String[]::new);
        Formulation law = KnownLaws.expression(FORMULA, parameters);
        Fit fit = fit(law, Datasets.noiseless(TRUTH, SIZES, THETA));
        assertThat(fit.status()).as(fit.reasons().toString()).isEqualTo(status);
        int k = law.parameters().index(symbol).orElseThrow();
        assertThat(fit.law().parameter(k) / expected).isCloseTo(1, within(1e-6));
    }

    /** A power law is the limit of a stretched exponential as tau goes to 0; the end stands for 0 in units of the sizes' mean. */
    @Test
    void anEndThatOnlyKeepsAboveZeroIsToldInUnitsOfTheData() {
        Formulation law = KnownLaws.formulation("stretched-exponential");
        Formulation power = KnownLaws.expression("A*N^-alpha", "A", "alpha");
        Fit fit = fit(law, Datasets.noiseless(power, SIZES, new double[] {40, 0.15}));
        double tau = fit.law().parameter(law.parameters().index("tau").orElseThrow());
        assertThat(fit.status()).as(fit.reasons().toString()).isEqualTo(FitStatus.AT_BOUND);
        assertThat(fit.reasons().toString())
                .contains("tau = " + Decimal.significant(tau, 6) + ", where the search ends, 1e-12 of what is typical")
                .contains("a law nearer to 0 may fit better still");
    }

    @Test
    void aScalingThatChangesNoPredictionIsNamed() {
        Formulation law = KnownLaws.expression("(a0 + a1/ln(N))*(b0 + b1*ln(N))", "a0", "a1", "b0", "b1");
        Fit fit = fit(law, Datasets.noiseless(law, SIZES, new double[] {1, 2, 3, 0.1}));
        assertThat(fit.status()).isEqualTo(FitStatus.NOT_IDENTIFIED);
        assertThat(fit.reasons().toString())
                .containsPattern("any k in (k·a0, k·a1, b0/k, b1/k|k·b0, k·b1, a0/k, a1/k) predicts");
    }

    /** Its ε is a share, at most 1. */
    @ParameterizedTest
    @CsvSource({"0.1", "0.3", "0.5"})
    void aLargeEpsilonOfAMixtureComesBack(double epsilon) {
        Formulation law = KnownLaws.formulation("mixture-10");
        double[] shares =
                IntStream.rangeClosed(1, POINTS).mapToDouble(i -> 0.0475 * i).toArray();
        double[] theta = {1.5, 0.3, epsilon};
        Rows rows = Rows.of(shares);
        Fit fit = fit(law, Datasets.noiseless(law, rows, theta));
        assertThat(fit.status()).as(fit.reasons().toString()).isEqualTo(FitStatus.CONVERGED);
        assertThat(fit.law().parameter(2)).isCloseTo(epsilon, within(1e-6));
    }
}
