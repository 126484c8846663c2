package org.curvewright.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.curvewright.spi.data.Dataset;
import org.curvewright.spi.fit.FitResult;
import org.curvewright.spi.metric.FitMetric;
import org.curvewright.spi.metric.Metric;
import org.curvewright.spi.metric.PredictionMetric;
import org.curvewright.spi.metric.Score;
import org.junit.jupiter.api.Test;

/** What metrics of fits and of predictions promise. A test class implements it and names the metrics and a fit. */
public interface MetricContract {

    List<Metric> metrics();

    FitResult fit();

    private Score score(Metric metric, int[] order) {
        FitResult fit = fit();
        Dataset data = fit.request().dataset().rows(order);
        FitResult reordered = new FitResult(fit.key(), fit.request().withDataset(data), fit.estimator(), fit.fit());
        if (metric instanceof FitMetric scoring) {
            return scoring.score(reordered);
        }
        return ((PredictionMetric) metric).score(data, fit.fit().law().predict(data.rows()));
    }

    private int[] order(boolean reversed) {
        int n = fit().request().dataset().size();
        int[] order = new int[n];
        for (int i = 0; i < n; i++) {
            order[i] = reversed ? n - 1 - i : i;
        }
        return order;
    }

    @Test
    default void aScoreIsFiniteOrHasANotice() {
        assertThat(metrics()).allSatisfy(metric -> {
            Score score = score(metric, order(false));
            assertThat(score.value().isPresent() || !score.notices().isEmpty()).isTrue();
            assertThat(score.value().orElse(0)).isFinite();
        });
    }

    @Test
    default void theOrderOfTheObservationsDoesNotMatter() {
        assertThat(metrics()).allSatisfy(metric -> {
            double forward = score(metric, order(false)).value().orElseThrow();
            double backward = score(metric, order(true)).value().orElseThrow();
            assertThat(Math.abs(forward - backward)).isLessThanOrEqualTo(1e-13 * (1 + Math.abs(forward)));
        });
    }

    @Test
    default void nothingToScoreIsNoNumber() {
        assertThat(metrics())
                .allSatisfy(metric ->
                        assertThat(score(metric, new int[0]).notices()).isNotEmpty());
    }
}
