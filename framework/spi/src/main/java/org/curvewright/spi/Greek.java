package org.curvewright.spi;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The small Greek letters, which people read, and their names, which symbols of parameters have. */
public final class Greek {

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

    private static final Map<String, String> NAMES =
            LETTERS.entrySet().stream().collect(Collectors.toMap(Map.Entry::getValue, Map.Entry::getKey));

    private static final Pattern WORD = Pattern.compile("(\\p{L}++)([_\\p{Nd}]?[\\p{L}\\p{Nd}_]*+)");

    private Greek() {}

    /** A whole formula with letters for their names, also before a subscript or a number. */
    public static String letters(String text) {
        return WORD.matcher(text)
                .replaceAll(
                        word -> Matcher.quoteReplacement(letter(word.group(1)).orElse(word.group(1)) + word.group(2)));
    }

    /** A symbol with the names of its letters, wherever they stand. */
    public static String names(String symbol) {
        return symbol.codePoints()
                .mapToObj(Character::toString)
                .map(letter -> name(letter).orElse(letter))
                .collect(Collectors.joining());
    }

    /** {@code α} for {@code alpha}. */
    public static Optional<String> letter(String name) {
        return Optional.ofNullable(LETTERS.get(name));
    }

    /** {@code alpha} for {@code α}. */
    public static Optional<String> name(String letter) {
        return Optional.ofNullable(NAMES.get(letter));
    }
}
