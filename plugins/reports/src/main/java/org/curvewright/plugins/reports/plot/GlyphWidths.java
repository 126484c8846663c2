package org.curvewright.plugins.reports.plot;

/**
 * The advance widths of a wide sans-serif face (DejaVu Sans), in thousandths of the type size. Faces that may stand in for
 * it are narrower, so what is laid out with these fits with any; and no font needs to be installed to lay out a picture.
 */
final class GlyphWidths {

    private static final int[] BASIC = {
        318, 401, 460, 838, 636, 950, 780, 275, 390, 390, 500, 838, 318, 361, 318, 337, 636, 636, 636, 636, 636, 636,
                636,
        636, 636, 636, 337, 337, 838, 838, 838, 531, 1000, 684, 686, 698, 770, 632, 575, 775, 752, 295, 295, 656, 557,
                863,
        748, 787, 603, 787, 695, 635, 611, 732, 684, 989, 685, 611, 685, 390, 337, 390, 838, 500, 500, 613, 635, 550,
                635,
        615, 352, 635, 634, 278, 278, 579, 278, 974, 634, 612, 635, 635, 411, 521, 392, 634, 592, 818, 592, 592, 525,
                636,
        337, 636, 838
    };

    private static final int[] LATIN = {
        318, 401, 636, 636, 636, 636, 337, 500, 500, 1000, 471, 612, 838, 361, 1000, 500, 500, 838, 401, 401, 500, 636,
                636,
        318, 500, 401, 471, 612, 969, 969, 969, 531, 684, 684, 684, 684, 684, 684, 974, 698, 632, 632, 632, 632, 295,
                295,
        295, 295, 775, 748, 787, 787, 787, 787, 787, 838, 787, 732, 732, 732, 732, 611, 605, 630, 613, 613, 613, 613,
                613,
        613, 982, 550, 615, 615, 615, 615, 278, 278, 278, 278, 612, 634, 612, 612, 612, 612, 612, 838, 612, 634, 634,
                634,
        634, 592, 635, 592
    };

    private static final int[] GREEK = {
        684, 686, 557, 684, 632, 685, 752, 787, 295, 656, 684, 863, 748, 632, 787, 752, 603, 600, 632, 611, 611, 786,
                685,
        786, 764, 295, 611, 659, 541, 634, 338, 579, 659, 639, 592, 612, 541, 544, 634, 612, 338, 589, 592, 636, 559,
                557,
        612, 602, 635, 587, 633, 602, 579, 660, 578, 660, 837
    };

    private static final double THOUSAND = 1000;
    private static final int OTHER = 650;
    private static final int SCRIPT = 401;
    private static final int SYMBOL = 838;
    private static final int FULL = 1000;

    private GlyphWidths() {}

    /** The width of a text at type size 1. */
    static double width(String text) {
        return text.codePoints().map(GlyphWidths::of).sum() / THOUSAND;
    }

    private static int of(int character) {
        if (character < 0x300) {
            return at(BASIC, character - 0x20, at(LATIN, character - 0xA0, OTHER));
        }
        if (character < 0x1100) {
            return character < 0x370 ? 0 : at(GREEK, character - 0x391, OTHER);
        }
        return beyond(character);
    }

    private static int beyond(int character) {
        if (character >= 0x2070 && character < 0x20A0) {
            return SCRIPT;
        }
        if (character >= 0x2000 && character < 0x2070) {
            return character == 0x2026 ? FULL : OTHER;
        }
        return character >= 0x2190 && character < 0x2300 ? SYMBOL : FULL;
    }

    private static int at(int[] widths, int index, int otherwise) {
        return index >= 0 && index < widths.length ? widths[index] : otherwise;
    }
}
