package org.curvewright.plugins.metrics;

import java.util.List;
import java.util.stream.Stream;
import org.curvewright.spi.Explanation;
import org.curvewright.spi.Plugin;
import org.curvewright.spi.Provider;
import org.curvewright.spi.metric.Metric;

/** Offers the scores of fits and of predictions. */
public final class MetricsPlugin implements Plugin {

    @Override
    public String name() {
        return "metrics";
    }

    @Override
    public List<Provider<? extends Metric, ?>> metrics() {
        return Stream.concat(fits().stream(), predictions().stream()).toList();
    }

    private static List<Provider<? extends Metric, ?>> fits() {
        return List.of(
                Provider.of("rss", "Residual sum of squares, unweighted.", ResidualSumOfSquares::new),
                Provider.of("r2", "1 − RSS/TSS, the share of the variance that the law explains.", RSquared::new),
                Provider.of("adjusted-r2", "1 − (1 − R²)(n − 1)/(n − p − 1).", AdjustedRSquared::new),
                Provider.of(
                        "residual-sd", "√(RSS/(n − p)), the noise as the residuals show it.", ResidualDeviation::new),
                Provider.of("aic", "Akaike's information criterion.", () -> new PenalisedDeviance(Penalty.AIC)),
                Provider.of("aicc", "Akaike's criterion for small samples.", () -> new PenalisedDeviance(Penalty.AICC)),
                Provider.of("bic", "Schwarz's information criterion.", () -> new PenalisedDeviance(Penalty.BIC)));
    }

    private static List<Provider<? extends Metric, ?>> predictions() {
        return List.of(
                Provider.of("mape", "Mean absolute error in percent of the observed.", MeanPercentageError::absolute),
                Provider.of("mpe", "Mean signed error in percent of the observed.", MeanPercentageError::signed),
                Provider.of(
                        "rmse",
                        "Root of the mean squared error.",
                        () -> new AggregatedError(Aggregate.ROOT_MEAN_SQUARE)),
                Provider.of("mae", "Mean absolute error.", () -> new AggregatedError(Aggregate.MEAN_ABSOLUTE)),
                Provider.of("max-error", "Largest absolute error.", () -> new AggregatedError(Aggregate.LARGEST)),
                Provider.of("mean-error", "Mean of predicted − observed.", () -> new AggregatedError(Aggregate.MEAN)));
    }

    @Override
    public List<Explanation> codes() {
        return Codes.explained();
    }
}
