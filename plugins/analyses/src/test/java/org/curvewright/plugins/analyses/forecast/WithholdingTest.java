package org.curvewright.plugins.analyses.forecast;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WithholdingTest {

    /** ln 4 − ln 2 and ln 2 − ln 1 are the same step. */
    @Test
    void anEqualReachIsNotFartherByRoundOff() {
        double horizon = 0.33;
        assertThat(Withholding.farther(Math.nextUp(horizon), horizon)).isFalse();
        assertThat(Withholding.farther(0.3301, horizon)).isTrue();
        assertThat(Withholding.farther(0.1, 0)).isTrue();
    }
}
