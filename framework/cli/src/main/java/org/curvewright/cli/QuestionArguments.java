package org.curvewright.cli;

import java.io.IOException;
import java.nio.file.Path;
import org.curvewright.runner.Refused;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What the commands that ask one question of an experiment have in common. */
final class QuestionArguments {

    @Mixin
    private Face.Environmental environmental = new Face.Environmental();

    @Mixin
    private ConfigurationArguments configuration = new ConfigurationArguments();

    @Option(names = "--out", paramLabel = "DIR", description = "Below which folder to write (default: results).")
    private Path out = Path.of("results");

    @Option(names = "--quiet", description = "No progress.")
    private boolean quiet;

    /** @param analysis the analysis that answers, in as many simulated worlds where the experiment states none */
    int ask(Face face, String analysis, int worlds) throws Refused, IOException, InterruptedException {
        return new Question(face, environmental, analysis, "{ worlds: " + worlds + " }")
                .ask(configuration.source(), out, face.progress(quiet));
    }
}
