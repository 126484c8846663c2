package org.curvewright.plugins.analyses.items;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalDouble;
import org.curvewright.spi.Notice;
import org.curvewright.spi.inference.Interval;
import org.junit.jupiter.api.Test;

class SaidTest {

    @Test
    void anIntervalThatIsRefusedSaysWhy() {
        Interval refused = new Interval(
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                0.95,
                "binomial-bootstrap",
                List.of(new Notice("NO_TRIALS", "neither trials nor items are known")));
        assertThat(Said.refused(refused)).isEqualTo("no interval: NO_TRIALS, neither trials nor items are known");
    }
}
