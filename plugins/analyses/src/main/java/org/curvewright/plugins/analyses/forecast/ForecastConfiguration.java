package org.curvewright.plugins.analyses.forecast;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.curvewright.spi.Decimal;
import org.curvewright.spi.Key;
import org.curvewright.spi.inference.Inference;
import org.curvewright.spi.metric.FitMetric;
import org.curvewright.spi.metric.Metric;

/** What is forecast and how it is judged. */
record ForecastConfiguration(
        @Key(doc = "the runs to forecast, each by its covariates, such as { N: 13e9, D: 2.6e11 }", byDefault = "[]")
        List<Map<String, Double>> at,

        @Key(doc = "the same by what to call each", byDefault = "{}")
        Map<String, Map<String, Double>> named,

        @Key(
                doc =
                        "hold out so many of the largest runs, with all of the size of the smallest of these, and let them judge forecasts made from the rest",
                byDefault = "0")
        int holdOut,

        @Key(
                doc = "the covariate that says which run is small; C is 6 N D where the laws have N and D",
                byDefault = "N")
        String by,

        @Key(doc = "give forecasts beyond the reach of every back-test too, marked", byDefault = "false")
        boolean beyondHorizon,

        @Key(
                doc =
                        "the fewest runs that a back-test fits to; by default one more than the law's parameters, replicates counting once")
        Optional<Integer> minTrain,

        @Key(doc = "the most cut-offs of a back-test, and the most targets of one cut-off", byDefault = "12")
        int cutoffs,

        @Key(doc = "how the laws of a response are averaged", byDefault = "akaike")
        Averaging average,

        @Key(doc = "the criterion whose differences give the Akaike weights", byDefault = "aicc")
        Metric criterion,

        @Key(doc = "the intervals of a fit whose section asks for none", byDefault = "default")
        Inference inference,

        @Key(doc = "whether the runs under at are trained as the fitted ones were", byDefault = "unknown")
        Recipe recipe,

        @Key(doc = "how the response measures what grows; by default told from its unit, items and chance level")
        Optional<Nature> nature,

        @Key(doc = "how many points the grid for figures has; 0 for none", byDefault = "60")
        int grid) {

    /** Where the weights of laws come from. */
    enum Averaging {
        AKAIKE,
        STACKING,
        EQUAL,
        NONE
    }

    /** Whether targets are trained like the fitted runs. */
    enum Recipe {
        SAME,
        UNKNOWN,
        DIFFERENT
    }

    /** What a response does to the quantity that grows smoothly. */
    enum Nature {
        /** It is that quantity, as a loss is. */
        LINEAR,
        /** A smooth function of it. */
        NONLINEAR,
        /** It counts what passes a threshold, as an accuracy does. */
        THRESHOLDED
    }

    ForecastConfiguration {
        named = new LinkedHashMap<>(named);
        if (at.isEmpty() && named.isEmpty() && holdOut < 1) {
            throw new IllegalArgumentException(
                    "there is nothing to forecast: neither at nor named nor hold-out is given");
        }
        if (holdOut < 0 || cutoffs < 2 || grid < 0 || minTrain.orElse(1) < 1) {
            throw new IllegalArgumentException("hold-out (" + holdOut + ") and grid (" + grid
                    + ") must be at least 0, min-train at least 1 and cutoffs (" + cutoffs + ") at least 2");
        }
        at.forEach(ForecastConfiguration::requirePositive);
        named.values().forEach(ForecastConfiguration::requirePositive);
        if (!(criterion instanceof FitMetric)) {
            throw new IllegalArgumentException("criterion is no score of a fit; allowed: aicc, aic, bic …");
        }
    }

    private static void requirePositive(Map<String, Double> point) {
        point.forEach((symbol, value) -> {
            if (!(value > 0 && Double.isFinite(value))) {
                throw new IllegalArgumentException(symbol + " is "
                        + (Double.isFinite(value) ? Decimal.shortest(value) : "not finite") + "; it must be above 0");
            }
        });
    }
}
