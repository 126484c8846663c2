package org.curvewright.plugins.reports.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.curvewright.plugins.reports.plot.Mark;
import org.curvewright.plugins.reports.plot.Panel;
import org.curvewright.spi.analysis.Value;
import org.curvewright.spi.analysis.Value.Lane;
import org.junit.jupiter.api.Test;

final class DrawnPanelTest {

    private static Panel panel(double scale) {
        Value.Series series = new Value.Series(List.of(
                Lane.numbers("x: C", "GPU-hour", new double[] {500, 16_000, 500, 16_000}),
                Lane.numbers("y: rate", "", new double[] {0.1 * scale, 0.2 * scale, 0.11, 0.19}),
                Lane.labels("series", List.of("observed", "observed", "law", "law"))));
        return new DrawnPanel(DrawnSeries.of("a", series).orElseThrow()).panel();
    }

    @Test
    void whatIsCalledLawIsALineBelowTheObservations() {
        List<Mark> drawn = panel(1).marks().stream()
                .filter(mark -> mark instanceof Mark.Line || mark instanceof Mark.Points)
                .toList();
        assertThat(drawn).extracting(Mark::label).containsExactly("law", "observed");
        assertThat(drawn.get(0)).isInstanceOf(Mark.Line.class);
    }

    @Test
    void panelsWithTheSameAxesReachAsFarAsEachOther() {
        List<Panel> panels = Multiples.alike(List.of(panel(1), panel(3)));
        assertThat(panels.get(0).marks())
                .filteredOn(Mark.Room.class::isInstance)
                .isNotEmpty();
        assertThat(panels.get(0).marks().get(0)).isEqualTo(panels.get(1).marks().get(0));
        assertThat(Multiples.alike(List.of(panel(1))).get(0).marks()).noneMatch(Mark.Room.class::isInstance);
    }

    @Test
    void rowsThatAreEachOfOneSeriesStandInTheirMiddle() {
        Value.Series series = new Value.Series(List.of(
                Lane.labels("x", List.of("p", "q")),
                Lane.numbers("y: gain", "", new double[] {1, 2}),
                Lane.labels("series", List.of("growing", "flat"))));
        List<Mark> points = new DrawnPanel(DrawnSeries.of("a", series).orElseThrow())
                .panel().marks().stream().filter(Mark.Points.class::isInstance).toList();
        assertThat(points)
                .flatExtracting(mark -> ((Mark.Points) mark).points())
                .extracting(point -> point.y())
                .containsExactly(0.0, 1.0);
    }
}
