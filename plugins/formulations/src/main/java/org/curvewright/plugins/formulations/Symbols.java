package org.curvewright.plugins.formulations;

import java.util.Map;
import java.util.Set;
import org.curvewright.spi.data.Variable;
import org.curvewright.spi.law.Parameter;

/** The covariates' symbols and the units they imply. */
final class Symbols {

    private static final Map<String, String> UNITS = Map.ofEntries(
            Map.entry("N", "parameters"),
            Map.entry("D", "tokens"),
            Map.entry("C", "FLOP"),
            Map.entry("U", "tokens"),
            Map.entry("E", "experts"),
            Map.entry("P", "streams"),
            Map.entry("M", "tokens/parameter"),
            Map.entry("L", "nats/token"),
            Map.entry("k", "samples"),
            Map.entry("n", "steps"));

    /** Units of what is merely counted, so that a logarithm of it makes sense. */
    private static final Set<String> COUNTS =
            Set.of("streams", "experts", "vocabulary entries", "samples", "steps", "share");

    private Symbols() {}

    static boolean counts(String unit) {
        return COUNTS.contains(unit);
    }

    static Variable covariate(String symbol) {
        return Variable.of(symbol, UNITS.getOrDefault(symbol, ""));
    }

    /** The amplitude of symbol·covariate^(−exponent) in the response's unit. */
    static Parameter amplitude(String symbol, String meaning, String covariate, String exponent) {
        return Parameter.amplitude(symbol, meaning, "response·" + unit(covariate) + "^" + exponent);
    }

    /** The covariate's own unit; its name stands for one that it does not have, until the data state it. */
    static String unit(Variable covariate) {
        return covariate.unit().isEmpty() ? covariate.name() : covariate.unit();
    }

    static String unit(String covariate) {
        return UNITS.getOrDefault(covariate, covariate);
    }
}
