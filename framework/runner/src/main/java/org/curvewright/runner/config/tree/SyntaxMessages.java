package org.curvewright.runner.config.tree;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Says what the parser found in words of the user rather than of the grammar. */
final class SyntaxMessages {

    private static final Map<String, String> BY_BEGINNING = Map.of(
            "expected <block end>", "this does not fit the indentation or the punctuation above",
            "mapping values are not allowed here", "a ':' cannot stand here; text that holds ': ' needs quotes",
            "found character '\\t(TAB)'", "a tab cannot indent; use spaces",
            "expected the node content", "a value is missing here, or a bracket is not closed",
            "could not find expected ':'", "expected a ':' after a key",
            "found unexpected end of stream", "a quote is opened here or above and never closed");

    private SyntaxMessages() {}

    static String of(@Nullable String message) {
        String line =
                message == null ? "" : message.lines().findFirst().orElse("").strip();
        return BY_BEGINNING.entrySet().stream()
                .filter(entry -> line.startsWith(entry.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(line.isEmpty() ? "cannot be read" : line);
    }
}
