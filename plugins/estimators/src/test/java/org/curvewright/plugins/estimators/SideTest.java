package org.curvewright.plugins.estimators;

import static org.assertj.core.api.Assertions.assertThat;

import org.curvewright.spi.law.Parameter;
import org.curvewright.spi.law.Support;
import org.curvewright.spi.law.Transform;
import org.junit.jupiter.api.Test;

class SideTest {

    private static final Parameter PLACE =
            new Parameter("tau", "place", "", new Support(1e-12, Double.POSITIVE_INFINITY), Transform.LOG);

    @Test
    void reachesAValueByWidening() {
        Side side = Side.around(PLACE, 1, 10).reaching(1e9);
        assertThat(side.lower()).isLessThanOrEqualTo(1e9);
        assertThat(side.upper()).isGreaterThanOrEqualTo(1e9);
    }

    /** Widening stops at the end of the support, so a value beyond it must not be waited for. */
    @Test
    void reachesAValueBeyondTheSupport() {
        assertThat(Side.around(PLACE, 1, 10).reaching(0).lower()).isZero();
    }

    @Test
    void aPinnedSideMovesToTheValue() {
        assertThat(Side.pinned(2).reaching(3).upper()).isEqualTo(3);
    }

    /** An optimum of 2.89 beside an end of 2.95 that only the search has set: its interval, say to 3.02, is not open there. */
    @Test
    void anEndBesideTheOptimumIsMovedBeforeAProfileIsJudgedThere() {
        Side side = new Side(0.3, 2.95, false, new Support(0.2, 20));
        assertThat(side.roomyAround(2.89).upper()).isGreaterThan(3.5);
        assertThat(side.roomyAround(1.6)).isEqualTo(side);
        assertThat(side.roomyAround(0.3).lower()).isEqualTo(0.2);
    }
}
