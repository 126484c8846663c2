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

    private void quote(String value) {
        text.append('"');
        for (int i = 0; i < value.length(); i++) {
            escape(value.charAt(i));
        }
        text.append('"');
    }

    private void escape(char c) {
        switch (c) {
            case '"' -> text.append("\\\"");
            case '\\' -> text.append("\\\\");
            case '\n' -> text.append("\\n");
            case '\r' -> text.append("\\r");
            case '\t' -> text.append("\\t");
            default -> {
                if (c < ' ' || c == '\u2028' || c == '\u2029') {
                    text.append("\\u").append(hex(c));
                } else {
                    text.append(c);
                }
            }
        }
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
