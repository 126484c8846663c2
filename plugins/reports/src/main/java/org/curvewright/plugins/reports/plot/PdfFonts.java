package org.curvewright.plugins.reports.plot;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Text in the faces that every PDF reader brings (ISO 32000-1, 9.6.2.2): Helvetica, and Symbol for Greek; their advance widths are those of
 * Adobe's metrics. What neither has becomes a question mark; raised digits are digits, smaller and raised.
 */
final class PdfFonts {

    private static final int[] REGULAR = {
        278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556, 556, 556, 556,
                556, 556,
        556, 556, 278, 278, 584, 584, 584, 556, 1015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667, 556, 833,
                722, 778,
        667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469, 556, 333, 556, 556, 500, 556, 556,
                278, 556,
        556, 222, 222, 500, 222, 833, 556, 556, 556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334, 260, 334,
                584
    };
    private static final int[] BOLD = {
        278, 333, 474, 556, 556, 889, 722, 238, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556, 556, 556, 556,
                556, 556,
        556, 556, 333, 333, 584, 584, 584, 611, 975, 722, 722, 722, 722, 667, 611, 778, 722, 278, 556, 722, 611, 833,
                722, 778,
        667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 333, 278, 333, 584, 556, 333, 556, 611, 556, 611, 556,
                333, 611,
        611, 278, 278, 556, 278, 889, 611, 611, 611, 611, 389, 556, 333, 611, 556, 778, 556, 556, 500, 389, 280, 389,
                584
    };
    private static final String SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹⁻";
    private static final String RAISED = "0123456789-";
    private static final String GREEK = "αβχδεφγηικλμνοπθρστυωξψζΔΓΘΛΞΠΣΦΨΩ∞≤≥−√";
    private static final String SYMBOLS = "abcdefghiklmnopqrstuwxyzDGQLXPSFYW\u00a5\u00a3\u00b3\u002d\u00d6";
    private static final int USUAL = 556;
    private static final int SYMBOL = 584;
    private static final double SMALL = 0.65;
    private static final double RISE = 0.36;
    private static final double THOUSAND = 1000;

    private PdfFonts() {}

    /** How a character is set. */
    private enum Face {
        PLAIN,
        GREEK,
        RAISED
    }

    private record Run(Face face, StringBuilder text) {

        double width(boolean bold) {
            double sum = text.chars().map(c -> of(c, bold)).sum() / THOUSAND;
            return face == Face.RAISED ? sum * SMALL : sum;
        }

        private int of(int character, boolean bold) {
            int index = character - ' ';
            int[] widths = bold ? BOLD : REGULAR;
            return face == Face.GREEK ? SYMBOL : index >= 0 && index < widths.length ? widths[index] : USUAL;
        }
    }

    private static List<Run> runs(String text) {
        List<Run> runs = new ArrayList<>();
        text.codePoints().forEach(character -> {
            int raised = SUPERSCRIPTS.indexOf(character);
            int greek = GREEK.indexOf(character);
            Face face = raised >= 0 ? Face.RAISED : greek >= 0 ? Face.GREEK : Face.PLAIN;
            if (runs.isEmpty() || runs.get(runs.size() - 1).face() != face) {
                runs.add(new Run(face, new StringBuilder()));
            }
            char set = raised >= 0 ? RAISED.charAt(raised) : greek >= 0 ? SYMBOLS.charAt(greek) : latin(character);
            runs.get(runs.size() - 1).text().append(set);
        });
        return runs;
    }

    /** The character as WinAnsiEncoding has it. */
    private static char latin(int character) {
        return switch (character) {
            case '–' -> '\u0096';
            case '—' -> '\u0097';
            case '…' -> '\u0085';
            case '’' -> '\u0092';
            default ->
                character >= ' ' && character <= 0xFF && (character < 0x7F || character > 0xA0)
                        ? (char) character
                        : '?';
        };
    }

    /** In points. */
    static double width(String text, Font font) {
        return runs(text).stream().mapToDouble(run -> run.width(font.bold())).sum() * font.size();
    }

    /** The operators that show a text at the current place. */
    static String shown(String text, Font font) {
        StringBuilder out = new StringBuilder();
        for (Run run : runs(text)) {
            boolean raised = run.face() == Face.RAISED;
            String face = run.face() == Face.GREEK ? "/F3 " : font.bold() ? "/F2 " : "/F1 ";
            out.append(face)
                    .append(SvgCanvas.number(font.size() * (raised ? SMALL : 1)))
                    .append(" Tf ");
            out.append(raised ? SvgCanvas.number(font.size() * RISE) : "0").append(" Ts ");
            out.append('<');
            for (byte value : run.text().toString().getBytes(StandardCharsets.ISO_8859_1)) {
                out.append(String.format(java.util.Locale.ROOT, "%02X", value));
            }
            out.append("> Tj ");
        }
        return out.toString();
    }
}
