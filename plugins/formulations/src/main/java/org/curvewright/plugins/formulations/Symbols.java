package org.curvewright.plugins.formulations;

import java.util.Map;
import org.curvewright.spi.data.Variable;
import org.curvewright.spi.law.Parameter;

/** The covariates' symbols and the units they imply. */
final class Symbols {

    private static final Map<String, String> UNITS =
            Map.of("N", "parameters", "D", "tokens", "C", "FLOP", "U", "tokens", "E", "experts", "P", "streams");

    private Symbols() {}

    static Variable covariate(String symbol) {
        return Variable.of(symbol, UNITS.getOrDefault(symbol, ""));
    }

    /** The amplitude of symbol·covariate^(−exponent) in the response's unit. */
    static Parameter amplitude(String symbol, String meaning, String covariate, String exponent) {
        return Parameter.amplitude(symbol, meaning, "response·" + unit(covariate) + "^" + exponent);
    }

    static String unit(String covariate) {
        return UNITS.getOrDefault(covariate, covariate);
    }
}
