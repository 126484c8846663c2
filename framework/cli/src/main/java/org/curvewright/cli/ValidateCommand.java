package org.curvewright.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.curvewright.runner.Curvewright;
import org.curvewright.runner.Refused;
import org.curvewright.runner.Validation;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Holds a result folder against the study's own checks. */
@Command(
        name = "validate",
        mixinStandardHelpOptions = true,
        description = "Checks a result folder against the study's own 'validate' block: PASS or FAIL a line.")
final class ValidateCommand implements Callable<Integer> {

    private final Face face;

    @Parameters(paramLabel = "RESULT", description = "The result folder, or its result.json.")
    private Path result = Path.of("");

    ValidateCommand(Face face) {
        this.face = face;
    }

    @Override
    public Integer call() throws Refused {
        Validation validation = Curvewright.validate(result);
        validation.lines().forEach(face.terminal().out()::println);
        return validation.passed() ? ExitCode.WELL : ExitCode.DOES_NOT_HOLD;
    }
}
