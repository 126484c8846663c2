package org.curvewright.runner.json;

import org.curvewright.spi.Decimal;

/** Writes indented JSON, numbers by {@link Decimal}; the same bytes for the same calls. */
final class JsonText {

    private static final String INDENT = "  ";

    private final StringBuilder text = new StringBuilder();
    private int depth;
    private boolean first = true;
    private boolean afterName;

    void open(char bracket) {
        separate();
        text.append(bracket);
        depth++;
        first = true;
    }

    void close(char bracket) {
        depth--;
        if (!first) {
            line();
        }
        text.append(bracket);
        first = false;
    }

    void name(String name) {
        separate();
        quote(name);
        text.append(": ");
        afterName = true;
    }

    void number(double value) {
        separate();
        text.append(literal(value));
    }

    void integer(long value) {
        separate();
        text.append(value);
    }

    void raw(String literal) {
        separate();
        text.append(literal);
    }

    void string(String value) {
        separate();
        quote(value);
    }

    /** Numbers on one line, for long arrays. */
    void numbers(double[] values) {
        separate();
        text.append('[');
        for (int i = 0; i < values.length; i++) {
            text.append(i == 0 ? "" : ", ").append(literal(values[i]));
        }
        text.append(']');
    }

    /** JSON has no infinities; the open end of a support is a word. */
    private static String literal(double value) {
        if (Double.isInfinite(value)) {
            return value > 0 ? "\"Infinity\"" : "\"-Infinity\"";
        }
        return Double.isNaN(value) ? "null" : Decimal.shortest(value);
    }

    private void separate() {
        if (afterName) {
            afterName = false;
            return;
        }
        if (depth > 0) {
            text.append(first ? "" : ",");
            line();
        }
        first = false;
    }

    private void line() {
        text.append('\n').append(INDENT.repeat(depth));
    }

    /** Most texts are as they stand. */
    private void quote(String value) {
        text.append('"');
        int done = 0;
        for (int i = 0; i < value.length(); i++) {
            if (isSpecial(value.charAt(i))) {
                text.append(value, done, i).append(escaped(value.charAt(i)));
                done = i + 1;
            }
        }
        text.append(done == 0 ? value : value.substring(done)).append('"');
    }

    private static boolean isSpecial(char c) {
        return c < ' ' || c == '"' || c == '\\' || c == '\u2028' || c == '\u2029';
    }

    private static String escaped(char c) {
        return switch (c) {
            case '"' -> "\\\"";
            case '\\' -> "\\\\";
            case '\n' -> "\\n";
            case '\r' -> "\\r";
            case '\t' -> "\\t";
            default -> "\\u" + hex(c);
        };
    }

    private static String hex(char c) {
        String digits = Integer.toHexString(c);
        return "0".repeat(4 - digits.length()) + digits;
    }

    @Override
    public String toString() {
        return text + "\n";
    }
}
