package org.curvewright.spi.law;

import java.util.Optional;
import java.util.OptionalDouble;
import org.curvewright.spi.Decimal;

/**
 * What a user asks of one parameter.
 *
 * @param symbol the parameter
 * @param fixed its value, where it is not to be estimated
 * @param tied the symbol of the parameter it equals
 * @param lower the least value it may take
 * @param upper the largest value it may take
 */
public record Restriction(
        String symbol, OptionalDouble fixed, Optional<String> tied, OptionalDouble lower, OptionalDouble upper) {

    public static Restriction fix(String symbol, double value) {
        return new Restriction(
                symbol, OptionalDouble.of(value), Optional.empty(), OptionalDouble.empty(), OptionalDouble.empty());
    }

    public static Restriction tie(String symbol, String to) {
        return new Restriction(
                symbol, OptionalDouble.empty(), Optional.of(to), OptionalDouble.empty(), OptionalDouble.empty());
    }

    public static Restriction bound(String symbol, double lower, double upper) {
        return new Restriction(
                symbol,
                OptionalDouble.empty(),
                Optional.empty(),
                Double.isInfinite(lower) ? OptionalDouble.empty() : OptionalDouble.of(lower),
                Double.isInfinite(upper) ? OptionalDouble.empty() : OptionalDouble.of(upper));
    }

    /** Such as {@code "gamma = 1"}, {@code "beta = alpha"}; empty where it only bounds. */
    String text() {
        return tied.or(() -> fixed.isPresent() ? Optional.of(Decimal.shortest(fixed.getAsDouble())) : Optional.empty())
                .map(value -> symbol + " = " + value)
                .orElse("");
    }

    Support support() {
        return new Support(lower.orElse(Double.NEGATIVE_INFINITY), upper.orElse(Double.POSITIVE_INFINITY));
    }
}
