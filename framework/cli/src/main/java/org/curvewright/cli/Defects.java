package org.curvewright.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.ClosedByInterruptException;
import java.util.Optional;
import java.util.Set;
import org.curvewright.runner.Refused;
import picocli.CommandLine;

/** Turns what a command throws into a line and an exit code. */
record Defects(Face face) implements CommandLine.IExecutionExceptionHandler {

    private static final String INTERRUPTED = "interrupted; what has finished is kept, run again to go on";
    private static final Set<String> RUNNING = Set.of("run", "design", "calibrate", "selfcheck");

    /** What is said of a command that does not end in time. */
    static String interrupted(String... arguments) {
        String command = arguments.length > 0 ? arguments[0] : "";
        if (command.equals("verify")) {
            return VerifyCommand.INTERRUPTED;
        }
        return RUNNING.contains(command) ? INTERRUPTED : "interrupted";
    }

    @Override
    public int handleExecutionException(Exception thrown, CommandLine command, CommandLine.ParseResult parsed) {
        Optional<String> memory = Memory.gaveOut(thrown);
        if (memory.isPresent()) {
            face.terminal().err().println(memory.get());
            return ExitCode.DEFECT;
        }
        if (thrown instanceof Refused refused) {
            return face.refuse(refused);
        }
        if (thrown instanceof InterruptedException || thrown instanceof ClosedByInterruptException) {
            String how = thrown instanceof InterruptedException ? thrown.getMessage() : null;
            face.terminal().err().println(how == null ? INTERRUPTED : "interrupted; " + how + ", run again to go on");
            face.watch().interrupted(Optional.ofNullable(how).orElse(""));
            return ExitCode.INTERRUPTED;
        }
        if (thrown instanceof IOException || thrown instanceof UncheckedIOException) {
            face.terminal().err().println("the environment gave way: " + why(thrown));
            return ExitCode.DEFECT;
        }
        face.terminal().err().println("a defect of the program; please report it with these lines");
        thrown.printStackTrace(face.terminal().err());
        return ExitCode.DEFECT;
    }

    /** What went wrong, without the names of classes around it. */
    private static String why(Exception thrown) {
        Throwable cause = thrown.getCause();
        return thrown instanceof UncheckedIOException && cause != null
                ? String.valueOf(cause.getMessage())
                : String.valueOf(thrown.getMessage());
    }
}
