package org.curvewright.plugins.analyses.diagnostics;

import org.curvewright.spi.Decimal;
import org.curvewright.spi.Key;

/** How noise is told apart. */
record NoiseConfiguration(
        @Key(doc = "the covariate along which checkpoints of one cluster follow each other", byDefault = "D")
        String along,

        @Key(doc = "the nominal coverage of the intervals", byDefault = "0.95")
        double level,

        @Key(doc = "the chance of a false alarm that the lack-of-fit test may take", byDefault = "0.05")
        double significance) {

    NoiseConfiguration {
        within("level", level);
        within("significance", significance);
    }

    private static void within(String key, double value) {
        if (!(value > 0 && value < 1)) {
            throw new IllegalArgumentException(key + " is "
                    + (Double.isFinite(value) ? Decimal.shortest(value) : "not finite") + "; above 0 and below 1");
        }
    }
}
