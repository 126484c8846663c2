package org.curvewright.plugins.reports.markdown;

import java.util.List;
import java.util.regex.Pattern;

/** Text as Markdown. Labels are other people's: nothing in them may become markup, a link or a cell. */
final class Markdown {

    private static final Pattern INVISIBLE =
            Pattern.compile("[\\p{Cntrl}\\u2028\\u2029\\u202A-\\u202E\\u2066-\\u2069\\s]+");
    private static final Pattern OPENS_A_BLOCK = Pattern.compile("^([0-9]{0,9})([-+=.)])(?=[-+= ]|$)");
    private static final Pattern BAR = Pattern.compile("(?<!\\\\)\\|");
    private static final char DELETE = '\u007F';
    private static final char LAST_CONTROL = '\u00A0';
    private static final char FIRST_WIDE = '\u1680';
    private static final String PLAIN = " ,:;%()'²";
    private static final String SPECIAL = "\\`*[]{}~$#!|";

    private Markdown() {}

    /** Literal text within a line. */
    static String text(String label) {
        return label.chars().allMatch(Markdown::isPlain)
                        && !label.startsWith(" ")
                        && !OPENS_A_BLOCK.matcher(label).find()
                ? label
                : escaped(label);
    }

    /** Most labels are; they need no closer look. */
    private static boolean isPlain(int character) {
        return (character >= 'a' && character <= 'z')
                || (character >= 'A' && character <= 'Z')
                || (character >= '-' && character <= '9')
                || PLAIN.indexOf(character) >= 0;
    }

    private static String escaped(String label) {
        StringBuilder out = new StringBuilder();
        line(label).codePoints().forEach(character -> append(out, character));
        for (int i = out.lastIndexOf("_"); i >= 0; i = out.lastIndexOf("_", i - 1)) {
            if (i == 0 || i + 1 == out.length() || !isWord(out.codePointBefore(i)) || !isWord(out.codePointAt(i + 1))) {
                out.insert(i, '\\');
            }
        }
        return OPENS_A_BLOCK.matcher(out).replaceFirst("$1\\\\$2");
    }

    /** An underscore between two of these opens no emphasis. */
    private static boolean isWord(int character) {
        return Character.isLetterOrDigit(character)
                || Character.getType(character) == Character.LETTER_NUMBER
                || Character.getType(character) == Character.OTHER_NUMBER;
    }

    private static void append(StringBuilder out, int character) {
        switch (character) {
            case '<' -> out.append("&lt;");
            case '>' -> out.append("&gt;");
            case '&' -> out.append("&amp;");
            default -> {
                out.append(SPECIAL.indexOf(character) < 0 ? "" : "\\");
                out.appendCodePoint(character);
            }
        }
    }

    /**
     * Literal text in code font, such as an address. What a span of backticks could not hold safely, or would show raw to
     * whoever looks for tags, is escaped within a code element.
     */
    static String code(String label) {
        String line = line(label);
        if (line.isEmpty()) {
            return Numbers.NONE;
        }
        return line.chars().anyMatch(character -> "`<>&|".indexOf(character) >= 0)
                ? "<code>" + text(line) + "</code>"
                : "`" + line + "`";
    }

    /** In a table a bar would end the cell. */
    static String cell(String markdown) {
        return markdown.indexOf('|') < 0 ? markdown : BAR.matcher(markdown).replaceAll("\\\\|");
    }

    static String bold(String label) {
        return "**" + text(label) + "**";
    }

    /** {@code a, b and c} of what is Markdown already. */
    static String list(List<String> parts) {
        int last = parts.size() - 1;
        return last < 1
                ? String.join("", parts)
                : String.join(", ", parts.subList(0, last)) + " and " + parts.get(last);
    }

    /** {@code 1 fit}, {@code 2 fits}. */
    static String number(long count, String noun) {
        return count + " " + noun + (count == 1 ? "" : "s");
    }

    static String codes(List<String> labels) {
        return list(labels.stream().map(Markdown::code).toList());
    }

    /** On one line, without what is not seen. */
    private static String line(String label) {
        return isLine(label) ? label : INVISIBLE.matcher(label).replaceAll(" ").strip();
    }

    /** Most labels are: every character is seen, and no space is beside another one or at an end. */
    private static boolean isLine(String label) {
        char before = ' ';
        for (int i = 0; i < label.length(); i++) {
            char character = label.charAt(i);
            boolean seen = character > ' ' && character < DELETE || character > LAST_CONTROL && character < FIRST_WIDE;
            if (!seen && (character != ' ' || before == ' ')) {
                return false;
            }
            before = character;
        }
        return before != ' ' || label.isEmpty();
    }
}
