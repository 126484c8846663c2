package org.curvewright.plugins.formulations.expression;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.curvewright.spi.Greek;

/** Whole formulas and symbols with Greek letters for their names, and back. */
final class GreekText {

    private static final Pattern NAME = Pattern.compile("(\\p{L}++)([_\\p{Nd}]?[\\p{L}\\p{Nd}_]*+)");

    private GreekText() {}

    /** Letters for words, also before a subscript or a number. */
    static String letters(String text) {
        return NAME.matcher(text)
                .replaceAll(name ->
                        Matcher.quoteReplacement(Greek.letter(name.group(1)).orElse(name.group(1)) + name.group(2)));
    }

    /** Words for letters, wherever they stand. */
    static String words(String name) {
        return name.codePoints()
                .mapToObj(Character::toString)
                .map(letter -> Greek.name(letter).orElse(letter))
                .collect(Collectors.joining());
    }
}
