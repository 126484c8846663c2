package org.curvewright.plugins.reports.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalDouble;
import org.curvewright.plugins.reports.contents.PValue;
import org.curvewright.spi.Notice;
import org.curvewright.spi.analysis.Finding;
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

    @Test
    void aPValueIsNotPrintedBelowWhatATestResolves() {
        Finding tiny = Finding.measurement("analyses/monkeys/curvature/p-value", 0, "probability");
        assertThat(Numbers.value(tiny)).isEqualTo("below 1e-6");
        assertThat(PValue.unit(tiny)).isEmpty();
        assertThat(Numbers.value(Finding.measurement("analyses/a/pearson-p", 0.25, "probability")))
                .isEqualTo("0.25");
        Finding rate = Finding.measurement("analyses/a/rate", 0, "probability");
        assertThat(Numbers.value(rate)).isEqualTo("0");
        assertThat(PValue.unit(rate)).isEqualTo("probability");
    }
}
