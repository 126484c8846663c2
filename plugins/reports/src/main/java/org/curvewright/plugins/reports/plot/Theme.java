package org.curvewright.plugins.reports.plot;

/** Colours and sizes. The palette is that of Okabe and Ito, and two of Tol's; people with any colour vision can tell it apart. */
public enum Theme {
    /** For print: small type on white. */
    PAPER(0xFFFFFF, 0x1A1A1A, 0x6B6B6B, 0xE4E4E4, 7),
    /** For slides: larger type on white. */
    SLIDES(0xFFFFFF, 0x1A1A1A, 0x6B6B6B, 0xE4E4E4, 9),
    /** For dark screens. */
    DARK(0x14171C, 0xE6E6E6, 0xA0A0A0, 0x31363D, 7);

    private static final int[] ON_WHITE = {
        0x0072B2, 0xD55E00, 0x009E73, 0xCC79A7, 0xE69F00, 0x56B4E9, 0x882255, 0x999933
    };
    private static final int[] ON_BLACK = {
        0x56B4E9, 0xE69F00, 0x2BC093, 0xCC79A7, 0xF0E442, 0xF08050, 0xC77CA0, 0xBFBF66
    };

    private final int paper;
    private final int ink;
    private final int muted;
    private final int grid;
    private final double text;

    Theme(int paper, int ink, int muted, int grid, double text) {
        this.paper = paper;
        this.ink = ink;
        this.muted = muted;
        this.grid = grid;
        this.text = text;
    }

    Colour paper() {
        return new Colour(paper);
    }

    Colour grid() {
        return new Colour(grid);
    }

    Colour of(Tone tone) {
        return switch (tone) {
            case INK -> new Colour(ink);
            case MUTED -> new Colour(muted);
            default -> new Colour((this == DARK ? ON_BLACK : ON_WHITE)[tone.ordinal() - Tone.FIRST.ordinal()]);
        };
    }

    /** Of tick labels, in points. */
    double size() {
        return text;
    }
}
