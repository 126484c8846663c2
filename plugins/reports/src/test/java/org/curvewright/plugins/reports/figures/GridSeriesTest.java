package org.curvewright.plugins.reports.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.curvewright.spi.analysis.Value;
import org.curvewright.spi.analysis.Value.Lane;
import org.junit.jupiter.api.Test;

final class GridSeriesTest {

    private static GridSeries grid(double[] value, double[] beyond) {
        return GridSeries.of(
                        new Value.Series(List.of(
                                Lane.numbers("N", "parameters", new double[] {1e8, 1e9, 1e10}),
                                Lane.numbers("value", "nats/token", value),
                                Lane.numbers("beyond-horizon", "decades", beyond))),
                        "N")
                .orElseThrow();
    }

    private static final double[] GIVEN = {3, 2.5, Double.NaN};

    @Test
    void theHorizonIsReadBetweenTwoPointsOnTheLogarithm() {
        double horizon = grid(GIVEN, new double[] {-0.5, -0.5, 0.5}).horizon().orElseThrow();
        assertThat(horizon / StrictMath.sqrt(1e19)).isCloseTo(1, within(1e-12));
    }

    @Test
    void aGridThatEndsBeforeTheHorizonDrawsNone() {
        assertThat(grid(GIVEN, new double[] {-2, -2, -1}).horizon()).isEmpty();
    }

    @Test
    void aForecastWithheldThroughoutIsNotDrawn() {
        double[] none = {Double.NaN, Double.NaN, Double.NaN};
        assertThat(grid(GIVEN, none).isGiven()).isTrue();
        assertThat(grid(none, none).isGiven()).isFalse();
    }
}
