package org.curvewright.plugins.formulations;

import java.util.Optional;
import org.curvewright.spi.Decimal;
import org.curvewright.spi.Key;
import org.curvewright.spi.data.Variable;

/** The keys of a law of one covariate whose values begin at chance. */
record ChanceLevel(
        @Key(doc = "the symbol of the covariate that the law is a function of", byDefault = "N")
        String covariate,

        @Key(
                doc = "the score of a uniform guess; when absent, the one that the response states, else 0",
                unit = "probability")
        Optional<Double> chance) {

    ChanceLevel {
        if (covariate.isBlank()) {
            throw new IllegalArgumentException("the covariate has no symbol");
        }
        chance.filter(level -> !(level >= 0 && level < 1)).ifPresent(level -> {
            throw new IllegalArgumentException("chance "
                    + (Double.isFinite(level) ? Decimal.shortest(level) : "that is not finite") + " is not in [0, 1)");
        });
    }

    double level() {
        return chance.orElse(0.0);
    }

    /** As configured, or else what the response states. */
    ChanceLevel of(Variable response) {
        boolean states = chance.isEmpty() && response.chance().isPresent();
        return states ? new ChanceLevel(covariate, Optional.of(response.chance().getAsDouble())) : this;
    }
}
