package org.curvewright.runner;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/** Whether a recorded experiment gave the same bytes again, and where it first did not. */
public record Verification(boolean same, List<String> lines) {

    private static final int EXCERPT = 120;

    public Verification {
        lines = List.copyOf(lines);
    }

    /** The same with what the files of a store turned out to be. */
    Verification with(StoreCheck store) {
        return new Verification(
                same && store.damaged().isEmpty(),
                Stream.concat(lines.stream(), store.lines().stream()).toList());
    }

    static Verification of(String recorded, String repeated) {
        if (recorded.equals(repeated)) {
            return new Verification(
                    true, List.of("verified: the same " + recorded.getBytes(StandardCharsets.UTF_8).length + " bytes"));
        }
        String[] before = recorded.split("\n", -1);
        String[] after = repeated.split("\n", -1);
        int line = 0;
        while (line < Math.min(before.length, after.length) && before[line].equals(after[line])) {
            line++;
        }
        return new Verification(
                false,
                List.of(
                        "differs first in line " + (line + 1),
                        "  recorded: " + excerpt(before, line),
                        "  repeated: " + excerpt(after, line)));
    }

    private static String excerpt(String[] lines, int line) {
        if (line >= lines.length) {
            return "(ends)";
        }
        String text = lines[line].strip();
        return text.length() <= EXCERPT ? text : text.substring(0, EXCERPT) + "…";
    }
}
