package org.curvewright.plugins.reports.figures;

import java.util.List;

/** Words in pictures. */
final class Words {

    private Words() {}

    /** On one line: what would break it becomes a space. */
    static String plain(String text) {
        return text.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
    }

    /** {@code a, b and c}. */
    static String list(List<String> parts) {
        int last = parts.size() - 1;
        return last < 1
                ? String.join("", parts)
                : String.join(", ", parts.subList(0, last)) + " and " + parts.get(last);
    }
}
