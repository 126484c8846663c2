package org.curvewright.numerics.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class RunsTest {

    private static boolean[] order(String signs) {
        boolean[] order = new boolean[signs.length()];
        for (int i = 0; i < order.length; i++) {
            order[i] = signs.charAt(i) == '+';
        }
        return order;
    }

    /** Of the C(10, 5) = 252 orders of five and five, 2 have two runs. */
    @Test
    void twoStretchesOfFiveAreRare() {
        Runs runs = Runs.test(order("+++++-----")).orElseThrow();
        assertThat(runs.count()).isEqualTo(2);
        assertThat(runs.fewer()).isTrue();
        assertThat(runs.pValue()).isCloseTo(4.0 / 252, within(1e-14));
    }

    @Test
    void strictAlternationIsAsRare() {
        Runs runs = Runs.test(order("+-+-+-+-+-")).orElseThrow();
        assertThat(runs.count()).isEqualTo(10);
        assertThat(runs.fewer()).isFalse();
        assertThat(runs.pValue()).isCloseTo(4.0 / 252, within(1e-14));
    }

    /** Of the 10 orders of two and three, 2, 3, 4 and 1 have two to five runs. */
    @Test
    void tailsOfTwoAndThreeAreCountedByHand() {
        assertThat(Runs.test(order("++---")).orElseThrow().pValue()).isCloseTo(.4, within(1e-14));
        assertThat(Runs.test(order("-+-+-")).orElseThrow().pValue()).isCloseTo(.2, within(1e-14));
        assertThat(Runs.test(order("+-+--")).orElseThrow().pValue()).isCloseTo(1, within(1e-14));
    }

    @Test
    void oneKindAloneCannotBeTested() {
        assertThat(Runs.test(order("++++"))).isEmpty();
        assertThat(Runs.test(new boolean[0])).isEmpty();
    }
}
