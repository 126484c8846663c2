package org.curvewright.numerics.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** Newcombe 1998, Statistics in Medicine 17, table I, method 3: printed to four decimals. */
class ScoreIntervalTest {

    @Test
    void eightyOneOf263() {
        ScoreInterval interval = ScoreInterval.of(81.0 / 263, 263, .95);
        assertThat(interval.lower()).isCloseTo(.2553, within(5e-5));
        assertThat(interval.upper()).isCloseTo(.3662, within(5e-5));
    }

    @Test
    void noneOfTwenty() {
        ScoreInterval interval = ScoreInterval.of(0, 20, .95);
        assertThat(interval.lower()).isZero();
        assertThat(interval.upper()).isCloseTo(.1611, within(5e-5));
    }

    @Test
    void oneOf29() {
        ScoreInterval interval = ScoreInterval.of(1.0 / 29, 29, .95);
        assertThat(interval.lower()).isCloseTo(.0061, within(5e-5));
        assertThat(interval.upper()).isCloseTo(.1718, within(5e-5));
    }

    /** Centre and half width are equal there, but for their rounding. */
    @Test
    void staysWithinZeroAndOne() {
        for (int trials = 1; trials < 300; trials++) {
            assertThat(ScoreInterval.of(0, trials, .95).lower()).isZero();
            assertThat(ScoreInterval.of(1, trials, .95).upper()).isEqualTo(1);
        }
    }
}
