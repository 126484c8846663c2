package org.curvewright.plugins.reports.html;

import java.util.Base64;
import java.util.stream.IntStream;
import org.curvewright.plugins.reports.plot.WebFont;

/**
 * The page's own letters, so that it looks alike on every machine: Latin, Greek, raised digits, punctuation, arrows and signs of
 * mathematics in two weights. What else a label has is set in the reader's system font.
 */
final class Faces {

    /** First and last characters of stretches of the basic plane. */
    private static final int[][] STRETCHES = {
        {0x20, 0x7E},
        {0xA0, 0x17F},
        {0x391, 0x3C9},
        {0x2010, 0x2026},
        {0x2030, 0x203A},
        {0x2070, 0x209C},
        {0x2190, 0x2195},
        {0x2200, 0x22C5}
    };

    private Faces() {}

    /** Rules of a style sheet. */
    static String rules() {
        return rule(false, 400) + rule(true, 700);
    }

    private static String rule(boolean bold, int weight) {
        int[] characters = IntStream.range(0, STRETCHES.length)
                .flatMap(i -> IntStream.rangeClosed(STRETCHES[i][0], STRETCHES[i][1]))
                .toArray();
        return "@font-face { font-family: \"" + WebFont.FAMILY + "\"; font-weight: " + weight
                + "; src: url(data:font/ttf;base64,"
                + Base64.getEncoder().encodeToString(WebFont.of(bold, characters)) + ") format(\"truetype\"); }\n";
    }
}
