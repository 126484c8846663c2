package org.curvewright.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.curvewright.spi.analysis.Value;
import org.junit.jupiter.api.Test;

class SeriesTableTest {

    @Test
    void alignsTextsToTheLeftAndNumbersToTheRight() {
        Value.Series series = new Value.Series(List.of(
                Value.Lane.labels("inference", List.of("wald", "profile")),
                Value.Lane.numbers("relative_width", "", new double[] {1.23456, Double.NaN}),
                Value.Lane.numbers("coverage", "percent", new double[] {95, 94.5})));
        assertThat(new SeriesTable(series).lines())
                .containsExactly(
                        "inference  relative width  coverage (percent)",
                        "wald                1.235                  95",
                        "profile                 –                94.5");
    }
}
