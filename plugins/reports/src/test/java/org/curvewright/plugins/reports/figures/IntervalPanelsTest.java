package org.curvewright.plugins.reports.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalDouble;
import org.curvewright.spi.analysis.Finding;
import org.curvewright.spi.analysis.Finding.Kind;
import org.curvewright.spi.inference.Interval;
import org.junit.jupiter.api.Test;

final class IntervalPanelsTest {

    private static Finding size(String budget) {
        return Finding.of("analyses/plan/" + budget + "/N", Kind.ESTIMATE, 2, "parameters")
                .with(new Interval(
                        OptionalDouble.of(1),
                        OptionalDouble.of(3),
                        OptionalDouble.empty(),
                        0.95,
                        "bootstrap",
                        List.of()));
    }

    @Test
    void budgetsBearTheirUnit() {
        assertThat(IntervalPanels.of("analyses/plan/", List.of(size("1e21"), size("5.88e23")), " FLOP"))
                .singleElement()
                .satisfies(panel -> assertThat(panel.y().categories()).containsExactly("1e21 FLOP", "5.88e23 FLOP"));
    }
}
