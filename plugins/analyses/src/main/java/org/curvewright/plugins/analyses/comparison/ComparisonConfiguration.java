package org.curvewright.plugins.analyses.comparison;

import java.util.Map;
import java.util.Optional;
import org.curvewright.spi.Key;
import org.curvewright.spi.metric.FitMetric;
import org.curvewright.spi.metric.Metric;

/** How laws of one response are compared. */
record ComparisonConfiguration(
        @Key(
                doc = "criteria by what to call them; the first one gives the weights",
                byDefault = "{ aicc: aicc, aic: aic, bic: bic }")
        Map<String, Metric> criteria,

        @Key(
                doc =
                        "what cut-offs go forward along: a covariate of any of the laws, or C, which is 6 N D of runs that have both",
                byDefault = "N")
        String by,

        @Key(doc = "the fewest runs that a rolling cut-off fits to; by default one more than any law's parameters")
        Optional<Integer> minTrain,

        @Key(doc = "how often the ranking is resampled", byDefault = "200")
        int resamples,

        @Key(doc = "a law beats another where it does so in at least this share of resamples", byDefault = "0.95")
        double distinguishable,

        @Key(
                doc =
                        "from fewer runs, or whole clusters of them, no law is said to be distinguishable from another, however often it"
                                + " wins; nor from fewer than twice the parameters of the largest law, nor where less than half of the"
                                + " resamples compare",
                byDefault = "8")
        int minRuns,

        @Key(
                doc =
                        "how many worlds of the smaller law are drawn where it lies on a bound of a larger one or leaves a parameter"
                                + " of it without meaning",
                byDefault = "99")
        int draws,

        @Key(
                doc =
                        "from fewer forecasts of larger runs, or from one cut-off alone, no law is called the best forecaster",
                byDefault = "3")
        int minForecasts) {

    ComparisonConfiguration {
        criteria.forEach((name, metric) -> {
            if (!(metric instanceof FitMetric)) {
                throw new IllegalArgumentException(
                        "criteria." + name + " is no score of a fit; allowed: aicc, aic, bic …");
            }
        });
        if (criteria.isEmpty() || resamples < 2 || !(distinguishable > 0.5 && distinguishable < 1)) {
            throw new IllegalArgumentException(
                    "a comparison takes a criterion, at least 2 resamples, and distinguishable between 0.5 and 1");
        }
        if (draws < 19) {
            throw new IllegalArgumentException("draws is " + draws + "; at least 19, with which p reaches 0.05");
        }
        if (minRuns < 2) {
            throw new IllegalArgumentException("min-runs is " + minRuns + "; at least 2");
        }
        if (minForecasts < 1) {
            throw new IllegalArgumentException("min-forecasts is " + minForecasts + "; at least 1");
        }
        if (minTrain.orElse(1) < 1) {
            throw new IllegalArgumentException("min-train is " + minTrain.orElse(1) + "; at least 1");
        }
    }
}
