package org.curvewright.cli;

import java.util.concurrent.Callable;
import org.curvewright.runner.Refused;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Writes the grammar for editors. */
@Command(
        name = "schema",
        mixinStandardHelpOptions = true,
        description = "Prints the JSON Schema of experiments, with the keys of all installed plugins.",
        footer = {
            "",
            "Editors complete and check an experiment that begins with the line",
            "# yaml-language-server: $$schema=schema.json",
            "where schema.json beside it holds what this command prints."
        })
final class SchemaCommand implements Callable<Integer> {

    private final Face face;

    @Mixin
    private Face.Environmental environmental = new Face.Environmental();

    SchemaCommand(Face face) {
        this.face = face;
    }

    @Override
    public Integer call() throws Refused {
        face.terminal().out().print(face.open(environmental).schema());
        return ExitCode.WELL;
    }
}
