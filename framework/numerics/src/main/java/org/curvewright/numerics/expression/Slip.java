package org.curvewright.numerics.expression;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What somebody most likely meant who wrote a word that a formula does not know. */
record Slip(Spelling spelling) {

    private static final Map<String, String> MEANT = Map.of(
            "log", "'ln', the natural logarithm, or 'log10'",
            "log2", "'ln(x)/ln(2)'",
            "sigmoid", "'logistic'",
            "sigma", "'logistic'",
            "σ", "'logistic'",
            "expit", "'logistic'",
            "power", "'pow' or '^'");

    Optional<String> likely(String name, List<String> known) {
        return spelling.meant().apply(name, known);
    }

    /** A word that is no symbol at all. */
    String noSymbol(String name, List<String> known) {
        return "no parameter or covariate '" + name + "'" + list(known)
                + suggestion(likely(name, known).or(() -> spelling.nearest().apply(name, known)));
    }

    /** A word that must be a parameter, since parameters are left over. */
    String noParameter(String name, List<String> unused) {
        return "no parameter '" + name + "'" + list(unused) + suggestion(likely(name, unused));
    }

    String noFunction(String name) {
        List<String> words = Function.words();
        String meant = MEANT.get(name);
        return "no function '" + name + "'" + list(words)
                + (meant == null ? suggestion(spelling.nearest().apply(name, words)) : "; did you mean " + meant + "?");
    }

    private static String list(List<String> known) {
        return " (" + String.join(", ", known) + ")";
    }

    private static String suggestion(Optional<String> likely) {
        return likely.map(name -> "; did you mean '" + name + "'?").orElse("");
    }
}
