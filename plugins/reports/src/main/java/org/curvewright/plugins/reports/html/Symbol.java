package org.curvewright.plugins.reports.html;

import java.util.Map;

/** A name in a formula: {@code L_inf} with its index below, {@code alpha} as the letter that it spells. */
final class Symbol {

    private static final Map<String, String> LETTERS = Map.ofEntries(
            Map.entry("alpha", "α"),
            Map.entry("beta", "β"),
            Map.entry("gamma", "γ"),
            Map.entry("delta", "δ"),
            Map.entry("epsilon", "ε"),
            Map.entry("kappa", "κ"),
            Map.entry("lambda", "λ"),
            Map.entry("sigma", "σ"),
            Map.entry("tau", "τ"),
            Map.entry("rho", "ρ"),
            Map.entry("mu", "μ"),
            Map.entry("inf", "∞"));

    private Symbol() {}

    static Tag of(String name) {
        int cut = name.indexOf('_');
        if (cut > 0 && cut < name.length() - 1) {
            return Tag.of("msub").add(letter(name.substring(0, cut)), letter(name.substring(cut + 1)));
        }
        boolean indexed = name.length() == 2 && Character.isLetter(name.charAt(0)) && Character.isDigit(name.charAt(1));
        return indexed
                ? Tag.of("msub").add(letter(name.substring(0, 1)), Tag.of("mn").text(name.substring(1)))
                : letter(name);
    }

    /** The same in a line of text. */
    static String plain(String name) {
        return LETTERS.getOrDefault(name, name);
    }

    private static Tag letter(String name) {
        return Tag.of("mi").text(LETTERS.getOrDefault(name, name));
    }
}
