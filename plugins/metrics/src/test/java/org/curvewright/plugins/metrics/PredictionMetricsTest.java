package org.curvewright.plugins.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.curvewright.spi.Notice;
import org.curvewright.spi.data.Dataset;
import org.curvewright.spi.data.Rows;
import org.curvewright.spi.data.Variable;
import org.curvewright.spi.metric.PredictionMetric;
import org.curvewright.spi.metric.Score;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PredictionMetricsTest {

    @ParameterizedTest
    @CsvSource({"mape, 17.5", "mpe, 7.5", "rmse, 0.79056941504209488", "mae, 0.75", "max-error, 1", "mean-error, -0.25"
    })
    void scoresPredictions(String id, double expected) {
        Score score = metric(id).score(observed(2, 10), new double[] {2.5, 9});
        assertThat(score.value().orElseThrow()).isCloseTo(expected, within(1e-14));
    }

    /** Extrapolated losses of Du and Ji 2026, recomputed with scipy 1.10.1. */
    @Test
    void scoresThePublishedExtrapolation() {
        Score score = metric("mape").score(observed(1.834, 1.704, 1.575), new double[] {1.907440, 1.804999, 1.744853});
        assertThat(score.value().orElseThrow()).isCloseTo(6.905281, within(1e-4));
    }

    @ParameterizedTest
    @ValueSource(strings = {"mape", "mpe"})
    void givesNoPercentageOfZero(String id) {
        Score score = metric(id).score(observed(1, 0), new double[] {1, 1});
        assertThat(score.notices())
                .extracting(Notice::text)
                .containsExactly("a percentage of the observed 0 of 2 is undefined");
    }

    @ParameterizedTest
    @ValueSource(strings = {"mape", "mpe", "rmse", "mae", "max-error", "mean-error"})
    void scoresNothingAsAbsent(String id) {
        Score score = metric(id).score(observed(), new double[0]);
        assertThat(score.notices()).extracting(Notice::code).containsExactly("NO_OBSERVATIONS");
    }

    private static PredictionMetric metric(String id) {
        return (PredictionMetric) FitMetricsTest.metric(id);
    }

    private static Dataset observed(double... values) {
        double[] sizes = new double[values.length];
        java.util.Arrays.fill(sizes, 1);
        return new Dataset(
                "made",
                List.of(Variable.of("N", "parameters")),
                Variable.of("y", ""),
                Rows.of(sizes),
                values,
                Dataset.Roles.NONE);
    }
}
