package org.curvewright.plugins.reports.plot;

/** Text as XML character data or an attribute's value. Labels are other people's: nothing in them may become markup. */
final class Xml {

    private static final int REPLACEMENT = 0xFFFD;

    private Xml() {}

    static String escape(String text) {
        StringBuilder out = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(character -> append(out, character));
        return out.toString();
    }

    private static void append(StringBuilder out, int character) {
        switch (character) {
            case '&' -> out.append("&amp;");
            case '<' -> out.append("&lt;");
            case '>' -> out.append("&gt;");
            case '"' -> out.append("&quot;");
            case '\'' -> out.append("&#39;");
            case '\t', '\n', '\r' -> out.append(' ');
            default -> out.appendCodePoint(isAllowed(character) ? character : REPLACEMENT);
        }
    }

    /** XML 1.0 §2.2; a lone surrogate is no character. */
    private static boolean isAllowed(int character) {
        return (character >= 0x20 && character < 0xD800)
                || (character > 0xDFFF && character != 0xFFFE && character != 0xFFFF);
    }
}
