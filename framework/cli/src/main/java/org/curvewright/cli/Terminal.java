package org.curvewright.cli;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * Where the face shows itself.
 *
 * @param out answers
 * @param err progress and problems
 * @param interactive whether err is a terminal that may be redrawn
 * @param colour whether colours are welcome
 */
record Terminal(PrintStream out, PrintStream err, boolean interactive, boolean colour) {

    /** The process's own streams, always UTF-8; NO_COLOR and TERM=dumb are respected. */
    static Terminal ofProcess(Map<String, String> environment) {
        PrintStream out =
                new PrintStream(new java.io.FileOutputStream(java.io.FileDescriptor.out), true, StandardCharsets.UTF_8);
        PrintStream err =
                new PrintStream(new java.io.FileOutputStream(java.io.FileDescriptor.err), true, StandardCharsets.UTF_8);
        boolean interactive = Boolean.getBoolean("curvewright.terminal") && !"dumb".equals(environment.get("TERM"));
        boolean colour = interactive && environment.getOrDefault("NO_COLOR", "").isEmpty();
        return new Terminal(out, err, interactive, colour);
    }
}
