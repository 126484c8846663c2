package org.curvewright.plugins.reports.html;

import java.util.Map;
import java.util.stream.Collectors;

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
        int cut = name.indexOf('_');
        if (cut > 0 && cut < name.length() - 1) {
            return plain(name.substring(0, cut)) + lowered(name.substring(cut + 1), "_" + name.substring(cut + 1));
        }
        boolean indexed = name.length() == 2 && Character.isLetter(name.charAt(0)) && Character.isDigit(name.charAt(1));
        return indexed
                ? name.charAt(0) + lowered(name.substring(1), name.substring(1))
                : LETTERS.getOrDefault(name, name);
    }

    /** Digits and what has a lowered letter below the line; anything else as it stands. */
    private static String lowered(String index, String otherwise) {
        if (index.equals("inf")) {
            return "∞";
        }
        boolean digits = index.chars().allMatch(digit -> digit >= '0' && digit <= '9');
        return digits
                ? index.chars()
                        .mapToObj(digit -> Character.toString('₀' + digit - '0'))
                        .collect(Collectors.joining())
                : otherwise;
    }

    private static Tag letter(String name) {
        return Tag.of("mi").text(LETTERS.getOrDefault(name, name));
    }
}
