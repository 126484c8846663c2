package org.curvewright.plugins.formulations;

import java.util.Optional;
import org.curvewright.spi.Key;

/** The keys of a law of one covariate that has a usual one. */
record OneCovariate(
        @Key(doc = "the symbol of the covariate; by default the law's own")
        Optional<String> covariate) {

    OneCovariate {
        covariate.filter(String::isBlank).ifPresent(blank -> {
            throw new IllegalArgumentException("the covariate has no symbol");
        });
    }
}
