package org.curvewright.plugins.analyses;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CorrelationTest {

    @Test
    void sharesRanksAmongEquals() {
        assertThat(Correlation.ranks(new double[] {3, 1, 3, 7})).containsExactly(2.5, 1, 2.5, 4);
    }

    @Test
    void isOneOnALine() {
        assertThat(Correlation.pearson(new double[] {1, 2, 4}, new double[] {2, 4, 8}))
                .hasValue(1);
    }

    @Test
    void doesNotExistForAConstant() {
        assertThat(Correlation.pearson(new double[] {1, 2, 4}, new double[] {2, 2, 2}))
                .isEmpty();
    }

    @Test
    void isAsExtremeAsTwoOfSixPermutationsOnALineOfThree() {
        assertThat(Correlation.exactP(new double[] {1, 2, 3}, new double[] {1, 2, 3}))
                .isEqualTo(2 / 6.0);
    }
}
