package org.curvewright.plugins.reports.plot;

import java.util.Locale;

/**
 * What letters look like: the Liberation faces (SIL Open Font License 1.1), which are as wide as Helvetica, Times and
 * Courier. The SVG names families, the PDF embeds the glyphs that it uses, the PNG takes this machine's.
 */
public enum Face {
    SANS("LiberationSans", java.awt.Font.SANS_SERIF, "Helvetica, Arial, 'Liberation Sans', 'DejaVu Sans', sans-serif"),
    SERIF(
            "LiberationSerif",
            java.awt.Font.SERIF,
            "'Times New Roman', Times, 'Liberation Serif', 'DejaVu Serif', serif"),
    MONO(
            "LiberationMono",
            java.awt.Font.MONOSPACED,
            "'Courier New', Courier, 'Liberation Mono', 'DejaVu Sans Mono', monospace");

    private final String file;
    private final String logical;
    private final String families;

    Face(String file, String logical, String families) {
        this.file = file;
        this.logical = logical;
        this.families = families;
    }

    /** Such as {@code LiberationSans-Bold}, also its name in a PDF. */
    String file(boolean bold) {
        return file + (bold ? "-Bold" : "-Regular");
    }

    /** Its name in Java. */
    String logical() {
        return logical;
    }

    /** Its names in a style sheet, the last being generic. */
    String families() {
        return families;
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
