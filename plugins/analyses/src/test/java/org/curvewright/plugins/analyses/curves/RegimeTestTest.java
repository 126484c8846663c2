package org.curvewright.plugins.analyses.curves;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class RegimeTestTest {

    private static final RegimeChange.Configuration WITH =
            new RegimeChange.Configuration("C", .02, .05, Optional.empty(), "A", 99, OptionalInt.empty(), .95);

    private static String verdict(double gain, double lower, double p, double better) {
        return new RegimeTest(gain, lower, gain + .01, 10, p, 0, better).verdict(WITH);
    }

    @Test
    void aGainBeyondTheMarginThatChanceSeldomShowsIsRaised() {
        assertThat(verdict(.12, .1, .01, 50)).isEqualTo("RAISED");
        assertThat(verdict(.12, .1, .01, Double.NaN)).isEqualTo("RAISED");
    }

    @Test
    void aSmallGainIsEfficiencyAtMost() {
        assertThat(verdict(.015, .01, .01, 50)).isEqualTo("EFFICIENCY_ONLY");
        assertThat(verdict(.12, .1, .2, 50)).isEqualTo("EFFICIENCY_ONLY");
    }

    @Test
    void aSingleRiseThatDescribesAllIsNoChange() {
        assertThat(verdict(.12, .1, .01, -3)).isEqualTo("NOT_RAISED");
    }

    @Test
    void whatKeepsACeilingFromBeingRaisedIsSaid() {
        assertThat(new RegimeTest(.015, .01, .02, 10, .025, 0, 50).obstacle(WITH))
                .isEqualTo("the gain does not exceed the margin of 0.02");
        assertThat(new RegimeTest(.12, -.1, .2, 10, .3, 0, -1).obstacle(WITH))
                .isEqualTo("its interval does not lie above 0, chance shows as much too often: p is not within 0.05,"
                        + " a single rise describes the points as well (AICc)");
    }
}
