package org.curvewright.plugins.analyses.testtime;

import java.util.OptionalDouble;
import org.curvewright.plugins.analyses.items.UnitBootstrap;
import org.curvewright.spi.Decimal;
import org.curvewright.spi.Key;

/** Which counts, against what, and in how many buckets of difficulty. */
record LogPassRateConfiguration(
        @Key(doc = "where samples and passes stand; size may be compute")
        PassCounts.Columns counts,

        @Key(doc = "tokens that every model was trained on, so that compute is 6·size·tokens", unit = "tokens")
        OptionalDouble trainingTokens,

        @Key(doc = "buckets of problems by the difficulty that the smaller models find in them", byDefault = "1")
        int buckets,

        @Key(doc = "resamples of problems behind each interval", byDefault = "200")
        int draws,

        @Key(doc = "the nominal coverage of the intervals", byDefault = "0.95")
        double level) {

    LogPassRateConfiguration {
        new UnitBootstrap(draws, level, 0);
        if (buckets < 1) {
            throw new IllegalArgumentException("buckets is " + buckets + "; at least 1");
        }
        if (trainingTokens.isPresent()
                && !(trainingTokens.getAsDouble() > 0 && Double.isFinite(trainingTokens.getAsDouble()))) {
            throw new IllegalArgumentException("training-tokens is "
                    + (Double.isFinite(trainingTokens.getAsDouble())
                            ? Decimal.shortest(trainingTokens.getAsDouble())
                            : "not finite")
                    + "; above 0");
        }
    }
}
