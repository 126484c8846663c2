package org.curvewright.plugins.reports.tables;

import java.util.Arrays;

/**
 * A cell of a LaTeX table.
 *
 * @param source what LaTeX reads
 * @param shown about what stands on the paper, by which its width is known
 */
record LatexCell(String source, String shown) {

    /** @param plain the label before it became LaTeX */
    static LatexCell words(String plain) {
        return new LatexCell(Latex.breakable(plain), plain);
    }

    static LatexCell symbol(String name) {
        return new LatexCell(Latex.symbol(name), name);
    }

    static LatexCell unit(String unit) {
        return new LatexCell(Latex.unit(unit), unit.replace("^", ""));
    }

    /** @param digits as {@code Decimal} writes them */
    static LatexCell number(String digits) {
        int cut = digits.indexOf('e');
        String shown = cut < 0 ? digits : digits.substring(0, cut) + "\u00A0×\u00A010" + digits.substring(cut + 1);
        return new LatexCell("\\num{" + digits + "}", shown);
    }

    /** A value before the interval about it; a line may end between them. */
    LatexCell within(LatexCell lower, LatexCell upper) {
        return new LatexCell(
                source + " [" + end(lower.source) + ", " + end(upper.source) + "]",
                shown + " [" + end(lower.shown) + ", " + end(upper.shown) + "]");
    }

    private static String end(String text) {
        return text.isEmpty() ? "--" : text;
    }

    int width() {
        return shown.length();
    }

    /** The longest piece that no line ends in. */
    int word() {
        int longest = Arrays.stream(shown.split("(?<=[-/_·.,=|+])(?![0-9])|\\s+", -1))
                .mapToInt(String::length)
                .max()
                .orElse(0);
        return Math.min(longest, Latex.UNBROKEN + 1);
    }
}
