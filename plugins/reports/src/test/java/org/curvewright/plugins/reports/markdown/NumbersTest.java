package org.curvewright.plugins.reports.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalDouble;
import org.curvewright.spi.Notice;
import org.curvewright.spi.inference.Interval;
import org.junit.jupiter.api.Test;

class NumbersTest {

    private static Interval without(Notice... notices) {
        return new Interval(
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                0.95,
                "binomial-bootstrap",
                List.of(notices));
    }

    /** No interval is not an endless one. */
    @Test
    void aRefusedIntervalSaysWhyThereIsNone() {
        assertThat(Numbers.interval(without(new Notice("NO_TRIALS", "the response has no trials"))))
                .isEqualTo("none: the response has no trials");
        assertThat(Numbers.interval(without())).isEqualTo("–");
    }

    @Test
    void anOpenIntervalIsEndless() {
        assertThat(Numbers.interval(without(new Notice("UNBOUNDED", "as far as 1e9"))))
                .isEqualTo("(-∞, ∞)");
    }
}
