package org.curvewright.plugins.reports.plot;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A face at a size.
 *
 * @param size in points
 */
record Font(Face face, double size, boolean bold) {

    private static final double BOLD = 1.1;
    private static final double TYPEWRITER = 0.62;
    private static final double SMALLEST = 0.8;

    /** How wide a text is at most, in points. */
    double width(String text) {
        return face == Face.MONO
                ? text.codePointCount(0, text.length()) * TYPEWRITER * size
                : GlyphWidths.width(text) * size * (bold ? BOLD : 1);
    }

    /** Smaller where the text is wider, but not so small that it looks like something else. */
    Font shrunk(String text, double room) {
        return new Font(face, size * Math.max(SMALLEST, Math.min(1, room / Math.max(room, width(text)))), bold);
    }

    /** The text in one line, or in two where it is wider: parted where a word ends, the second shortened if need be. */
    List<String> lines(String text, double room) {
        Font small = shrunk(text, room);
        if (small.width(text) <= room) {
            return List.of(text);
        }
        return IntStream.range(1, text.length())
                .filter(cut -> endsWord(text, cut))
                .filter(cut -> width(text.substring(0, cut).strip()) <= room)
                .boxed()
                .max(Comparator.comparing(
                                (Integer cut) -> width(text.substring(cut).strip()) <= room)
                        .thenComparing(cut -> text.charAt(cut) == ' ')
                        .thenComparing(cut -> cut))
                .map(cut -> List.of(
                        text.substring(0, cut).strip(), fit(text.substring(cut).strip(), room)))
                .orElseGet(() -> List.of(small.fit(text, room)));
    }

    /** At a blank, or after a hyphen. */
    private static boolean endsWord(String text, int end) {
        return text.charAt(end) == ' ' || text.charAt(end - 1) == '-';
    }

    /** The text, shortened with an ellipsis where it is wider. */
    String fit(String text, double room) {
        if (width(text) <= room) {
            return text;
        }
        int end = text.length();
        while (end > 0 && width(text.substring(0, end) + "…") > room) {
            end = text.offsetByCodePoints(end, -1);
        }
        return text.substring(0, end).stripTrailing() + "…";
    }
}
