package org.curvewright.plugins.analyses.allocation;

import java.util.Optional;
import java.util.stream.Stream;
import org.curvewright.spi.Decimal;
import org.curvewright.spi.Key;

/** What there is of model and data. */
record Limits(
        @Key(doc = "the largest model", unit = "parameters") Optional<Double> mostParameters,

        @Key(doc = "the smallest model", unit = "parameters")
        Optional<Double> leastParameters,

        @Key(doc = "the supply of tokens", unit = "tokens") Optional<Double> mostTokens) {

    Limits {
        Stream.of(mostParameters, leastParameters, mostTokens)
                .flatMap(Optional::stream)
                .filter(value -> !(value > 0 && Double.isFinite(value)))
                .findFirst()
                .ifPresent(value -> {
                    throw new IllegalArgumentException("the limit "
                            + (Double.isFinite(value) ? Decimal.shortest(value) : "that is not finite")
                            + " is not positive");
                });
        if (mostParameters.isPresent()
                && leastParameters.filter(least -> least > mostParameters.get()).isPresent()) {
            throw new IllegalArgumentException("the smallest model (" + Decimal.shortest(leastParameters.get())
                    + ") is larger than the largest (" + Decimal.shortest(mostParameters.get()) + ")");
        }
    }

    boolean none() {
        return mostParameters.isEmpty() && leastParameters.isEmpty() && mostTokens.isEmpty();
    }
}
