package org.curvewright.plugins.analyses.systems;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.curvewright.spi.Key;
import org.curvewright.spi.inference.DrawingInference;
import org.curvewright.spi.inference.Inference;

/** Where and how systems are compared. Each section under {@code on} is a system. */
record SystemConfiguration(
        @Key(doc = "the scales to compare at, smallest first, each by the laws' covariates")
        List<Map<String, Double>> at,

        @Key(
                doc = "the covariate that a multiplier multiplies; C multiplies N and D alike, by its square root",
                byDefault = "N")
        String by,

        @Key(doc = "which end of the response is good; by default the low one of losses, the high one of shares")
        Optional<Better> better,

        @Key(
                doc =
                        "whose draws are compared; the default is calibrated for few runs, percentiles of others are too narrow",
                byDefault = "{ use: student-bootstrap, with: { draws: 1000 } }")
        Inference draws,

        @Key(
                doc =
                        "whether systems with runs at the same places draw the noise that these have in common; by default"
                                + " wherever all runs of both have a partner within 12 % in every covariate")
        Optional<Boolean> paired,

        @Key(doc = "the widest multiplier and the farthest crossover looked for", unit = "decades", byDefault = "3")
        double farthest) {

    /** Which end of a response is good. */
    enum Better {
        LOWER,
        HIGHER
    }

    SystemConfiguration {
        if (at.isEmpty()) {
            throw new IllegalArgumentException("there is no scale to compare at");
        }
        at.forEach(point -> point.forEach((symbol, value) -> {
            if (!(value > 0 && Double.isFinite(value))) {
                throw new IllegalArgumentException("the covariate " + symbol + " must be finite and above 0");
            }
        }));
        if (!(draws instanceof DrawingInference)) {
            throw new IllegalArgumentException("draws must be an inference that draws, such as parametric-bootstrap");
        }
        if (!(farthest > 0 && Double.isFinite(farthest))) {
            throw new IllegalArgumentException("farthest must be finite and above 0");
        }
    }
}
