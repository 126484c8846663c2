package org.curvewright.plugins.analyses.skills;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class PairedGainTest {

    private static final double RANGE = 4;

    /** Half of the population may lose the whole range: two of two gain it all in a quarter of such samples. */
    @Test
    void twoEqualGainsOfTheWholeRangeProveLittle() {
        assertThat(PairedGain.of(new double[] {RANGE, RANGE}, RANGE).pAbove(0)).isEqualTo(0.25);
    }

    /** Nine of ten times no gain, else the whole range: a mean of .4 leaves ten of ten without a gain in .9^10. */
    @Test
    void noGainAtAllIsMoreTelling() {
        assertThat(PairedGain.of(new double[10], RANGE).pBelow(0.4))
                .isCloseTo(Math.exp(10 * Math.log(0.9)), within(1e-12));
    }

    @Test
    void gainsThatRoundApartAreEqual() {
        double[] gains = {0.1 + 0.2, 0.3, 0.3};

        assertThat(PairedGain.of(gains, RANGE).pAbove(0)).isGreaterThan(0.5);
    }

    @Test
    void otherGainsAreTestedByStudentsT() {
        assertThat(PairedGain.of(new double[] {1, 2, 3}, RANGE).pAbove(0)).isCloseTo(0.0370899, within(1e-6));
    }
}
