package org.curvewright.runner.json;

import org.curvewright.spi.Decimal;

/** Writes indented JSON in UTF-8, numbers by {@link Decimal}; the same bytes for the same calls. */
final class JsonText {

    private static final int INDENT = 2;

    private final Utf8 text = new Utf8();
    private int depth;
    private boolean first = true;
    private boolean afterName;

    void open(char bracket) {
        separate();
        text.ascii(bracket);
        depth++;
        first = true;
    }

    void close(char bracket) {
        depth--;
        if (!first) {
            line();
        }
        text.ascii(bracket);
        first = false;
    }

    void name(String name) {
        separate();
        quote(name);
        text.ascii(": ");
        afterName = true;
    }

    void number(double value) {
        separate();
        text.ascii(literal(value));
    }

    void integer(long value) {
        separate();
        text.ascii(Long.toString(value));
    }

    void raw(String literal) {
        separate();
        text.ascii(literal);
    }

    void string(String value) {
        separate();
        quote(value);
    }

    /** Numbers on one line, for long arrays. */
    void numbers(double[] values) {
        separate();
        text.ascii('[');
        for (int i = 0; i < values.length; i++) {
            text.ascii(i == 0 ? "" : ", ");
            text.ascii(literal(values[i]));
        }
        text.ascii(']');
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
            text.ascii(first ? "" : ",");
            line();
        }
        first = false;
    }

    private void line() {
        text.ascii('\n');
        text.spaces(INDENT * depth);
    }

    /** Most texts are as they stand. */
    private void quote(String value) {
        text.ascii('"');
        int done = 0;
        for (int i = 0; i < value.length(); i++) {
            if (isSpecial(value.charAt(i))) {
                text.append(value, done, i);
                text.ascii(escaped(value.charAt(i)));
                done = i + 1;
            }
        }
        text.append(value, done, value.length());
        text.ascii('"');
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

    /** What was written, and a line feed. */
    byte[] bytes() {
        text.ascii('\n');
        return text.bytes();
    }
}
