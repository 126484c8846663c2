package org.curvewright.plugins.reports.plot;

import java.util.HexFormat;
import java.util.Locale;

/** An opaque colour, 0xRRGGBB. */
record Colour(int rgb) {

    private static final int DIGITS = 6;

    /** As SVG writes it, such as {@code #0072B2}. */
    String hex() {
        return "#" + HexFormat.of().toHexDigits(rgb, DIGITS).toUpperCase(Locale.ROOT);
    }
}
