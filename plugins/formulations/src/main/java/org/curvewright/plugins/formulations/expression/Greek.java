package org.curvewright.plugins.formulations.expression;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Greek letters, which people read, and their names, which symbols have. */
final class Greek {

    private static final Pattern NAME = Pattern.compile("(\\p{L}++)([_\\p{Nd}]?[\\p{L}\\p{Nd}_]*+)");

    private static final Map<String, String> LETTERS = Map.ofEntries(
            Map.entry("alpha", "α"),
            Map.entry("beta", "β"),
            Map.entry("gamma", "γ"),
            Map.entry("delta", "δ"),
            Map.entry("epsilon", "ε"),
            Map.entry("zeta", "ζ"),
            Map.entry("eta", "η"),
            Map.entry("theta", "θ"),
            Map.entry("kappa", "κ"),
            Map.entry("lambda", "λ"),
            Map.entry("mu", "μ"),
            Map.entry("nu", "ν"),
            Map.entry("xi", "ξ"),
            Map.entry("rho", "ρ"),
            Map.entry("pi", "π"),
            Map.entry("sigma", "σ"),
            Map.entry("tau", "τ"),
            Map.entry("phi", "φ"),
            Map.entry("chi", "χ"),
            Map.entry("psi", "ψ"),
            Map.entry("omega", "ω"));

    private static final Map<String, String> WORDS =
            LETTERS.entrySet().stream().collect(Collectors.toMap(Map.Entry::getValue, Map.Entry::getKey));

    private Greek() {}

    /** Letters for words, also before a subscript or a number. */
    static String letters(String text) {
        return NAME.matcher(text).replaceAll(name -> {
            String letter = LETTERS.get(name.group(1));
            return Matcher.quoteReplacement(letter == null ? name.group() : letter + name.group(2));
        });
    }

    /** Words for letters, wherever they stand. */
    static String words(String name) {
        return name.codePoints()
                .mapToObj(Character::toString)
                .map(letter -> WORDS.getOrDefault(letter, letter))
                .collect(Collectors.joining());
    }
}
