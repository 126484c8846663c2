package org.curvewright.numerics.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.curvewright.numerics.random.RandomStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BinaryForecastsTest {

    private static BinaryForecasts certain(int ones, int n) {
        double[] confidence = new double[n];
        double[] outcome = new double[n];
        Arrays.fill(confidence, 1);
        Arrays.fill(outcome, 0, ones, 1);
        return BinaryForecasts.of(confidence, outcome);
    }

    /** Damani et al. 2025: where every answer is held for certain, Brier = ECE = 1 − accuracy and AUROC = ½. */
    @ParameterizedTest
    @ValueSource(ints = {630, 540, 908})
    void certaintyMakesBothErrorsThatOfTheAnswers(int ones) {
        BinaryForecasts forecasts = certain(ones, 1000);
        assertThat(forecasts.brier()).isCloseTo(1 - ones / 1000.0, within(1e-15));
        assertThat(forecasts.equalWidth(10).expectedError()).isCloseTo(1 - ones / 1000.0, within(1e-15));
        assertThat(forecasts.auroc()).isEqualTo(.5);
    }

    private static BinaryForecasts drawn(int n, long seed, double distortion) {
        RandomStream random = RandomStream.of(seed);
        double[] confidence = new double[n];
        double[] outcome = new double[n];
        for (int i = 0; i < n; i++) {
            confidence[i] = random.nextBeta(2, 2);
            outcome[i] = random.nextDouble() < distortion * .5 + (1 - distortion) * confidence[i] ? 1 : 0;
        }
        return BinaryForecasts.of(confidence, outcome);
    }

    @Test
    void splitsTheBrierScoreAsMurphyDid() {
        RandomStream random = RandomStream.of(4);
        double[] confidence = levels(random, 400);
        double[] outcome = new double[400];
        Arrays.setAll(outcome, i -> random.nextInt(2));
        BinaryForecasts forecasts = BinaryForecasts.of(confidence, outcome);
        ReliabilityDiagram diagram = forecasts.byValue();
        assertThat(diagram.reliability() - diagram.resolution() + diagram.uncertainty())
                .isCloseTo(forecasts.brier(), within(1e-14));
    }

    private static double[] levels(RandomStream random, int n) {
        double[] levels = new double[n];
        Arrays.setAll(levels, i -> random.nextInt(11) / 10.0);
        return levels;
    }

    @Test
    void isNeverBelowTheConfidenceGap() {
        for (int seed = 0; seed < 20; seed++) {
            BinaryForecasts forecasts = drawn(50, seed, .5);
            assertThat(forecasts.equalWidth(10).expectedError())
                    .isGreaterThanOrEqualTo(Math.abs(forecasts.gap()) - 1e-15);
        }
    }

    /** 0.3 is below the third edge 3·0.1 = 0.30000000000000004, 0.9 is on the ninth, and 1 is in the last bin. */
    @Test
    void putsEdgesWhereNumPyDoes() {
        assertThat(Bins.equalWidth(new double[] {0, .1, .3, .6, .7, .9, 1}, 10)).containsExactly(0, 1, 2, 5, 6, 9, 9);
    }

    @Test
    void keepsEqualProbabilitiesTogether() {
        assertThat(Bins.equalMass(new double[] {.5, .5, .5, .9, .1, .95}, 3)).containsExactly(0, 0, 0, 2, 0, 2);
    }

    @Test
    void takesOffWhatSamplingAdds() {
        double plain = 0;
        double debiased = 0;
        for (int seed = 0; seed < 100; seed++) {
            ReliabilityDiagram diagram = drawn(400, seed, 0).equalWidth(10);
            plain += diagram.expectedError() / 100;
            debiased += diagram.debiasedError() / 100;
        }
        assertThat(debiased).isLessThan(.7 * plain);
    }

    /** Perfectly calibrated forecasts: E[ECE] falls as 1/√n. */
    @Test
    void errorOfCalibratedForecastsFallsWithTheRootOfTheirNumber() {
        double few = 0;
        double many = 0;
        for (int seed = 0; seed < 60; seed++) {
            few += drawn(250, seed, 0).equalWidth(10).expectedError();
            many += drawn(4000, 100 + seed, 0).equalWidth(10).expectedError();
        }
        assertThat(few / many).isCloseTo(4, within(.5));
    }

    @Test
    void ranksTiesHalf() {
        BinaryForecasts forecasts = BinaryForecasts.of(new double[] {.2, .6, .6, .9}, new double[] {0, 0, 1, 1});
        assertThat(forecasts.auroc()).isCloseTo(3.5 / 4, within(1e-15));
    }

    @Test
    void hasNoAreaWithOneClass() {
        assertThat(certain(5, 5).auroc()).isNaN();
    }

    @Test
    void clipsTheLogScore() {
        assertThat(certain(0, 2).logScore(1e-6)).isCloseTo(6 * 2.302585092994046, within(1e-9));
        assertThat(certain(0, 2).clipped(1e-6)).isEqualTo(2);
    }

    @Test
    void refusesWhatIsNoProbability() {
        assertThatThrownBy(() -> BinaryForecasts.of(new double[] {1.5}, new double[] {1}))
                .hasMessage("a probability is 1.5, not in [0, 1]");
    }
}
