package org.curvewright.plugins.analyses.items;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.curvewright.spi.inference.Interval;
import org.junit.jupiter.api.Test;

class SharesTest {

    /** Quantiles of Beta(3.5, 7.5) by Simpson's rule over its density and bisection, in Python. */
    @Test
    void isJeffreysInterval() {
        Interval three = Shares.jeffreys(3, 7, .95);
        assertThat(three.lower().orElseThrow()).isCloseTo(0.092695, within(1e-6));
        assertThat(three.upper().orElseThrow()).isCloseTo(0.605818, within(1e-6));
    }

    @Test
    void holdsWhatWasSeen() {
        assertThat(Shares.jeffreys(0, 5, .95).lower()).hasValue(0);
        assertThat(Shares.jeffreys(5, 0, .95).upper()).hasValue(1);
    }

    @Test
    void takesTheResampledIntervalWhereUnitsDiffer() {
        Interval resampled = Shares.jeffreys(1, 1, .5);
        assertThat(Shares.seen(resampled, .5, 10, .95)).isSameAs(resampled);
        assertThat(Shares.seen(resampled, 0, 10, .95)).isEqualTo(Shares.jeffreys(0, 10, .95));
    }

    @Test
    void sizesAreSaidShortAndNumbersWithThreeDigits() {
        assertThat(Said.size(2.4e9)).isEqualTo("2.4e9");
        assertThat(Said.size(1e9)).isEqualTo("1e9");
        assertThat(Said.size(400)).isEqualTo("400");
        assertThat(Said.within(.123456, Shares.jeffreys(0, 5, .95))).startsWith("0.123 [0, 0.3");
        assertThat(Said.sentence("one")).isEqualTo("One");
    }

    @Test
    void oneDrawHasNoInterval() {
        Interval one = new UnitBootstrap(1, .95, 1).intervals(5, counts -> new double[] {counts[0]})[0];
        assertThat(one.lower()).isEmpty();
        assertThat(one.upper()).isEmpty();
        assertThat(one.notices().get(0).code()).isEqualTo("ONE_DRAW");
        assertThat(new UnitBootstrap(2, .95, 1).intervals(5, counts -> new double[] {counts[0]})[0].lower())
                .isPresent();
    }
}
