package org.curvewright.plugins.formulations;

import org.curvewright.spi.Key;

/** The keys of a law of one covariate. */
record Covariate(
        @Key(doc = "the symbol of the covariate that the law is a function of", byDefault = "N")
        String covariate) {

    Covariate {
        if (covariate.isBlank()) {
            throw new IllegalArgumentException("the covariate has no symbol");
        }
    }
}
