package org.curvewright.cli;

import java.io.BufferedReader;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;

/**
 * Where the face shows itself.
 *
 * @param in what the user types or pipes
 * @param out answers
 * @param err progress, questions and problems
 * @param interactive whether err is a terminal that may be redrawn
 * @param answering whether a person is there to be asked
 * @param colour whether colours are welcome
 * @param width columns that answers may take; as many as they like where out is no terminal
 * @param written where out goes
 */
record Terminal(
        BufferedReader in,
        PrintStream out,
        PrintStream err,
        boolean interactive,
        boolean answering,
        boolean colour,
        int width,
        Answers written) {

    /** As wide as it comes, for pipes and files. */
    static final int UNLIMITED = Integer.MAX_VALUE;

    private static final int NARROWEST = 40;

    /** The process's own streams, always UTF-8; NO_COLOR and TERM=dumb are respected. */
    static Terminal ofProcess(Map<String, String> environment) {
        boolean interactive = Boolean.getBoolean("curvewright.terminal") && !"dumb".equals(environment.get("TERM"));
        Answers answers = new Answers(new FileOutputStream(FileDescriptor.out));
        return new Terminal(
                reader(new FileInputStream(FileDescriptor.in)),
                printer(answers),
                printer(new FileOutputStream(FileDescriptor.err)),
                interactive,
                interactive && Boolean.getBoolean("curvewright.answering"),
                interactive && environment.getOrDefault("NO_COLOR", "").isEmpty(),
                width(System.getProperty("curvewright.columns", "")),
                answers);
    }

    /** No person and no terminal: what a pipe gets. */
    static Terminal plain(InputStream in, OutputStream out, OutputStream err) {
        Answers answers = new Answers(out);
        return new Terminal(reader(in), printer(answers), printer(err), false, false, false, UNLIMITED, answers);
    }

    /** Why an answer could not be written, where it could not. */
    Optional<String> unwritten() {
        return written.unwritten();
    }

    private static BufferedReader reader(InputStream in) {
        return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
    }

    private static PrintStream printer(OutputStream out) {
        return new PrintStream(out, true, StandardCharsets.UTF_8);
    }

    private static int width(String columns) {
        return columns.matches("[1-9][0-9]{0,4}") ? Math.max(NARROWEST, Integer.parseInt(columns)) : UNLIMITED;
    }

    /** Lays text out for this terminal. */
    Layout layout() {
        return new Layout(width);
    }
}
