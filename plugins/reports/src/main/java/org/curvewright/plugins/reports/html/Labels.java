package org.curvewright.plugins.reports.html;

/** Texts that came from data, made harmless for the place they go to. */
final class Labels {

    private static final char REPLACEMENT = '\uFFFD';

    private Labels() {}

    /** As text or as the value of a quoted attribute. */
    static String markup(String text) {
        StringBuilder out = new StringBuilder(text.length() + 16);
        for (int i = 0; i < text.length(); i++) {
            char character = visible(text.charAt(i));
            switch (character) {
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '&' -> out.append("&amp;");
                case '"' -> out.append("&quot;");
                case '\'' -> out.append("&#39;");
                default -> out.append(character);
            }
        }
        return out.toString();
    }

    /** As a JSON string that can neither end the script element around it nor open a comment in it. */
    static String json(String text) {
        StringBuilder out = new StringBuilder(text.length() + 16).append('"');
        for (int i = 0; i < text.length(); i++) {
            char character = visible(text.charAt(i));
            boolean plain = character >= ' ' && character != '"' && character != '\\' && "<>&'".indexOf(character) < 0;
            if (plain && character != '\u2028' && character != '\u2029') {
                out.append(character);
            } else {
                out.append("\\u").append(String.format(java.util.Locale.ROOT, "%04x", (int) character));
            }
        }
        return out.append('"').toString();
    }

    /** As a fragment of an address: every byte that is not a letter, a digit or one of {@code -_./} as percent and two digits. */
    static String fragment(String text) {
        StringBuilder out = new StringBuilder("#");
        for (byte each : text.getBytes(java.nio.charset.StandardCharsets.UTF_8)) {
            char character = (char) (each & 0xFF);
            if (character < 0x80 && (Character.isLetterOrDigit(character) || "-_./".indexOf(character) >= 0)) {
                out.append(character);
            } else {
                out.append(String.format(java.util.Locale.ROOT, "%%%02X", (int) character));
            }
        }
        return out.toString();
    }

    /** Controls are shown, and those that turn the direction of writing do not act. */
    private static char visible(char character) {
        boolean control = (character < ' ' && character != '\n' && character != '\t') || character == '\u007F';
        boolean turns = (character >= '\u202A' && character <= '\u202E')
                || (character >= '\u2066' && character <= '\u2069')
                || character == '\u200E'
                || character == '\u200F';
        return control || turns ? REPLACEMENT : character;
    }
}
