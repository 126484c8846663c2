package org.curvewright.plugins.analyses.diagnostics;

import java.util.LinkedHashMap;
import java.util.Map;
import org.curvewright.spi.Decimal;
import org.curvewright.spi.Key;

/** What is looked at, and what counts as remarkable. */
record DiagnosticsConfiguration(
        @Key(doc = "the covariate along which the runs grow", byDefault = "N")
        String by,

        @Key(
                doc =
                        "by what to call each point whose prediction should not hang on one run, its covariates by symbol; by default ten times the largest of every covariate",
                byDefault = "{}")
        Map<String, Map<String, Double>> at,

        @Key(
                doc = "the share of the runs, largest first, that is the latest stretch of the bend test",
                byDefault = "0.34")
        double latest,

        @Key(
                doc = "the chance of a false alarm that a test may take, corrected for the number of tests",
                byDefault = "0.05")
        double significance) {

    DiagnosticsConfiguration {
        at = new LinkedHashMap<>(at);
        within("latest", latest);
        within("significance", significance);
    }

    private static void within(String key, double value) {
        if (!(value > 0 && value < 1)) {
            throw new IllegalArgumentException(key + " is "
                    + (Double.isFinite(value) ? Decimal.shortest(value) : "not finite") + "; above 0 and below 1");
        }
    }
}
