package org.curvewright.plugins.reports.html;

import java.util.stream.Collectors;
import org.curvewright.spi.Greek;

/** A name in a formula: {@code L_inf} with its index below, {@code alpha} as the letter that it spells. */
final class Symbol {

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
        return indexed ? name.charAt(0) + lowered(name.substring(1), name.substring(1)) : read(name);
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
        return Tag.of("mi").text(read(name));
    }

    private static String read(String name) {
        return name.equals("inf") ? "∞" : Greek.letter(name).orElse(name);
    }
}
