package org.curvewright.plugins.reports.html;

import java.util.Locale;

/** Names in running text. */
final class Words {

    private Words() {}

    /**
     * Where a name stands last in a text as words of its own, the case of longer ones aside: {@code a} is not in
     * {@code alpha}, and {@code adjusted-r2} is in {@code adjusted R²}. -1 where it does not.
     */
    static int in(String text, String name) {
        if (name.length() == 1) {
            return last(text, name);
        }
        String low = text.toLowerCase(Locale.ROOT);
        String lowName = name.toLowerCase(Locale.ROOT);
        int exact = last(low, lowName);
        return exact >= 0 ? exact : last(low.replace('²', '2'), lowName.replace('-', ' '));
    }

    /** Whether a text goes on with a name, after no more characters than a gap. */
    static boolean first(String text, String name, int gap) {
        for (int from = 0; from <= Math.min(gap, text.length()); from++) {
            int end = from + name.length();
            boolean here = text.regionMatches(true, from, name, 0, name.length());
            boolean alone =
                    (from == 0 || !joins(text.charAt(from - 1))) && (end >= text.length() || !joins(text.charAt(end)));
            if (here && alone) {
                return true;
            }
        }
        return false;
    }

    private static int last(String text, String name) {
        for (int at = text.lastIndexOf(name); at >= 0; at = text.lastIndexOf(name, at - 1)) {
            int end = at + name.length();
            boolean begins = at == 0 || !joins(text.charAt(at - 1));
            if (begins && (end == text.length() || !joins(text.charAt(end)))) {
                return at;
            }
        }
        return -1;
    }

    private static boolean joins(char character) {
        return Character.isLetterOrDigit(character) || character == '_' || character == '-';
    }
}
