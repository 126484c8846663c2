package org.curvewright.plugins.metrics;

import java.util.List;
import org.curvewright.spi.Provider;
import org.curvewright.spi.fit.FitResult;
import org.curvewright.spi.metric.Metric;
import org.curvewright.testkit.MetricContract;

class EveryMetricTest implements MetricContract {

    @Override
    public List<Metric> metrics() {
        return new MetricsPlugin()
                .metrics().stream()
                        .map(Provider::id)
                        .map(FitMetricsTest::metric)
                        .toList();
    }

    @Override
    public FitResult fit() {
        return KaplanFit.of(new KaplanFit.Squares());
    }
}
