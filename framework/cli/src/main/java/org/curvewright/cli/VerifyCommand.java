package org.curvewright.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.curvewright.runner.Refused;
import org.curvewright.runner.Verification;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Runs a recorded experiment again and compares. */
@Command(
        name = "verify",
        mixinStandardHelpOptions = true,
        description = "Runs the recorded experiment again and compares the document byte for byte.")
final class VerifyCommand implements Callable<Integer> {

    /** Taking outcomes up would compare them with themselves. */
    static final String INTERRUPTED =
            "interrupted; nothing was compared and nothing is kept, since a verification computes everything anew";

    private final Face face;

    @Mixin
    private Face.Environmental environmental = new Face.Environmental();

    @Parameters(paramLabel = "RESULT", description = "A result.json, or the folder that holds it.")
    private Path result = Path.of("");

    @Option(
            names = "--base",
            paramLabel = "DIR",
            description = "Where the configuration's relative paths start (default: as recorded in run-info.json).")
    private @Nullable Path base;

    VerifyCommand(Face face) {
        this.face = face;
    }

    @Override
    public Integer call() throws Refused, IOException {
        Verification verification;
        try {
            verification = face.open(environmental).verify(result, Optional.ofNullable(base));
        } catch (InterruptedException e) {
            face.terminal().err().println(INTERRUPTED);
            return ExitCode.INTERRUPTED;
        }
        verification.lines().forEach(face.terminal().out()::println);
        return verification.same() ? ExitCode.WELL : ExitCode.DOES_NOT_HOLD;
    }
}
