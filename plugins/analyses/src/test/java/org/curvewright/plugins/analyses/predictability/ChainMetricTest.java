package org.curvewright.plugins.analyses.predictability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.curvewright.numerics.calibration.ChoiceScores;
import org.curvewright.numerics.math.Elementary;
import org.curvewright.numerics.random.RandomStream;
import org.junit.jupiter.api.Test;

class ChainMetricTest {

    private static double[] logs(double... probabilities) {
        return Arrays.stream(probabilities).map(Elementary::log).toArray();
    }

    /** The same probability of the right choice, the rest uniform or together: METHODS S2. */
    @Test
    void losesWhatTheWrongChoicesDo() {
        double[] uniform = logs(.4, .2, .2, .2);
        double[] together = logs(.4, .6, 1e-300, 1e-300);
        assertThat(ChainMetric.ACCURACY.of(uniform, 0)).isEqualTo(1);
        assertThat(-ChainMetric.BRIER.of(uniform, 0)).isCloseTo(.48, within(1e-12));
        assertThat(ChainMetric.ACCURACY.of(together, 0)).isZero();
        assertThat(-ChainMetric.BRIER.of(together, 0)).isCloseTo(.72, within(1e-12));
    }

    @Test
    void masksToTheChoices() {
        assertThat(ChainMetric.P_CHOICES.of(logs(.04, .02, .02, .02), 0)).isCloseTo(.4, within(1e-12));
    }

    @Test
    void keepsProbabilitiesThatWouldVanish() {
        double[] tiny = {-800, -801, -802};
        assertThat(ChainMetric.P_CHOICES.of(tiny, 0)).isCloseTo(.6652409, within(1e-7));
        assertThat(ChainMetric.P_VOCAB.along(new double[] {-801, -800})).containsExactly(Elementary.exp(-1), 1);
    }

    @Test
    void sharesThePointOfATie() {
        assertThat(ChainMetric.ACCURACY.of(new double[] {-1, -1, -2}, 0)).isEqualTo(.5);
        assertThat(ChoiceScores.tied(new double[] {-1, -1, -2})).isTrue();
        assertThat(ChoiceScores.tied(new double[] {-1, -2, -2})).isFalse();
    }

    /** K = 2: Brier = 2 (1 − p)². */
    @Test
    void losesNothingMoreBetweenTwoChoices() {
        RandomStream random = RandomStream.of(2);
        for (int i = 0; i < 50; i++) {
            double[] logs = {-3 * random.nextDouble(), -3 * random.nextDouble()};
            double p = ChainMetric.P_CHOICES.of(logs, 0);
            assertThat(-ChainMetric.BRIER.of(logs, 0)).isCloseTo(2 * (1 - p) * (1 - p), within(1e-13));
        }
    }

    @Test
    void isRightAboveOneHalfAndWrongBelowChance() {
        RandomStream random = RandomStream.of(3);
        for (int i = 0; i < 500; i++) {
            double[] logs = {random.nextGaussian(), random.nextGaussian(), random.nextGaussian(), random.nextGaussian()
            };
            double p = ChainMetric.P_CHOICES.of(logs, 0);
            double accuracy = ChainMetric.ACCURACY.of(logs, 0);
            assertThat(p <= .5 || accuracy == 1).isTrue();
            assertThat(p >= .25 || accuracy == 0).isTrue();
        }
    }
}
