package org.curvewright.runner.config.tree;

import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.curvewright.spi.Decimal;

/** Writes a tree as one line of JSON; whole numbers keep their digits, others get the shortest ones. */
final class CompactJson {

    private static final Pattern WHOLE = Pattern.compile("-?[0-9]+");

    String write(Node node) {
        if (node instanceof MappingNode mapping) {
            return mapping.entries().entrySet().stream()
                    .map(entry ->
                            quote(entry.getKey()) + ":" + write(entry.getValue().value()))
                    .collect(Collectors.joining(",", "{", "}"));
        }
        if (node instanceof SequenceNode sequence) {
            return sequence.items().stream().map(this::write).collect(Collectors.joining(",", "[", "]"));
        }
        return scalar((ScalarNode) node);
    }

    private static String scalar(ScalarNode scalar) {
        return switch (scalar.type()) {
            case TEXT -> quote(scalar.text());
            case NUMBER -> number(scalar);
            case TRUTH -> scalar.text();
            case NULL, REFUSED -> "null";
        };
    }

    private static String number(ScalarNode scalar) {
        return WHOLE.matcher(scalar.text()).matches() ? scalar.text() : Decimal.shortest(scalar.number());
    }

    private static String quote(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        text.chars().forEach(c -> escape(quoted, (char) c));
        return quoted.append('"').toString();
    }

    private static void escape(StringBuilder quoted, char c) {
        switch (c) {
            case '"' -> quoted.append("\\\"");
            case '\\' -> quoted.append("\\\\");
            case '\n' -> quoted.append("\\n");
            case '\r' -> quoted.append("\\r");
            case '\t' -> quoted.append("\\t");
            default -> {
                if (c < ' ') {
                    quoted.append("\\u00").append(c < 0x10 ? "0" : "").append(Integer.toHexString(c));
                } else {
                    quoted.append(c);
                }
            }
        }
    }
}
