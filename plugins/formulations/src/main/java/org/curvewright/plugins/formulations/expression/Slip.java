package org.curvewright.plugins.formulations.expression;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.curvewright.spi.DidYouMean;

/** What somebody most likely meant who wrote a word that a formula does not know. */
final class Slip {

    /** A shorter name is near to every other short one, unless only its case is another. */
    private static final int LONG_ENOUGH = 3;

    private static final Map<String, String> MEANT = Map.of(
            "log", "'ln', the natural logarithm, or 'log10'",
            "log2", "'ln(x)/ln(2)'",
            "sigmoid", "'logistic'",
            "sigma", "'logistic'",
            "expit", "'logistic'",
            "power", "'pow' or '^'");

    private Slip() {}

    /** The known name that is spelt almost so, or in other letters: α for alpha, n for N. */
    static Optional<String> likely(String name, Collection<String> known) {
        Optional<String> same = known.stream()
                .filter(candidate -> GreekText.words(candidate).equalsIgnoreCase(GreekText.words(name)))
                .findFirst();
        return same.or(() -> name.length() < LONG_ENOUGH ? Optional.empty() : DidYouMean.nearest(name, known));
    }

    /** A word that is no symbol at all. */
    static String noSymbol(String name, List<String> known) {
        return "no parameter or covariate '" + name + "'" + DidYouMean.list(known)
                + suggestion(likely(name, known).or(() -> DidYouMean.nearest(name, known)));
    }

    /** A word that must be a parameter, since parameters are left over. */
    static String noParameter(String name, List<String> unused) {
        return "no parameter '" + name + "'" + DidYouMean.list(unused) + suggestion(likely(name, unused));
    }

    static String noFunction(String name) {
        List<String> words = Function.words();
        String meant = MEANT.get(GreekText.words(name));
        return "no function '" + name + "'" + DidYouMean.list(words)
                + (meant == null ? DidYouMean.suggestion(name, words) : "; did you mean " + meant + "?");
    }

    private static String suggestion(Optional<String> likely) {
        return likely.map(name -> "; did you mean '" + name + "'?").orElse("");
    }
}
