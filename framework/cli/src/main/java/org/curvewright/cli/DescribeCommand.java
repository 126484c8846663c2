package org.curvewright.cli;

import java.util.concurrent.Callable;
import org.curvewright.runner.catalog.Kind;
import org.curvewright.runner.describe.Description;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Explains one thing that a plugin offers. */
@Command(
        name = "describe",
        mixinStandardHelpOptions = true,
        description = "Prints formula, parameters, keys with defaults and citation of one thing.")
final class DescribeCommand implements Callable<Integer> {

    private final Face face;

    @Mixin
    private Face.Environmental environmental = new Face.Environmental();

    @Parameters(index = "0", paramLabel = "KIND", description = "Such as formulation, estimator, inference.")
    private String kind = "";

    @Parameters(index = "1", paramLabel = "ID", description = "An id that 'list KIND' shows.")
    private String id = "";

    DescribeCommand(Face face) {
        this.face = face;
    }

    @Override
    public Integer call() throws Exception {
        Kind chosen = ListCommand.Kinds.of(kind);
        Description description = face.open(environmental).describe(chosen, id);
        description.lines().forEach(face.terminal().out()::println);
        return ExitCode.WELL;
    }
}
