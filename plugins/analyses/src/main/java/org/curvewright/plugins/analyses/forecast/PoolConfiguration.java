package org.curvewright.plugins.analyses.forecast;

import java.util.Optional;
import org.curvewright.plugins.analyses.forecast.ForecastConfiguration.Averaging;
import org.curvewright.spi.Key;
import org.curvewright.spi.inference.Inference;
import org.curvewright.spi.metric.FitMetric;
import org.curvewright.spi.metric.Metric;

/** Which forecasts of the past are pooled. */
record PoolConfiguration(
        @Key(
                doc = "the covariate that says which run is small; C is 6 N D where the laws have N and D",
                byDefault = "N")
        String by,

        @Key(
                doc =
                        "the fewest runs that a cut-off fits to; by default one more than the law's parameters, replicates counting once")
        Optional<Integer> minTrain,

        @Key(doc = "the most cut-offs of a response, and the most targets of one cut-off", byDefault = "6")
        int cutoffs,

        @Key(doc = "forecasts that go farther are not counted", unit = "decades", byDefault = "1.5")
        double farthest,

        @Key(doc = "how the laws of a response are averaged", byDefault = "akaike")
        Averaging average,

        @Key(doc = "the criterion whose differences give the Akaike weights", byDefault = "aicc")
        Metric criterion,

        @Key(doc = "the intervals of a fit whose section asks for none", byDefault = "default")
        Inference inference,

        @Key(doc = "how often data sets are resampled for the interval of a coverage", byDefault = "1000")
        int resamples) {

    PoolConfiguration {
        if (cutoffs < 2 || !(farthest > 0) || resamples < 2 || minTrain.orElse(1) < 1 || average == Averaging.NONE) {
            throw new IllegalArgumentException("a pool takes at least 2 cutoffs (" + cutoffs + ") and 2 resamples ("
                    + resamples + "), farthest above 0, min-train at least 1 and a way to average");
        }
        if (!(criterion instanceof FitMetric)) {
            throw new IllegalArgumentException("criterion is no score of a fit; allowed: aicc, aic, bic …");
        }
    }
}
