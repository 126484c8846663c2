package org.curvewright.cli;

import java.util.concurrent.Callable;
import org.curvewright.runner.Experiment;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Looks for mistakes without running anything. */
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        description =
                "Reads a configuration and its data, asks the engine whether it can work, and prints every problem; runs"
                        + " nothing.")
final class CheckCommand implements Callable<Integer> {

    private final Face face;

    @Mixin
    private Face.Environmental environmental = new Face.Environmental();

    @Mixin
    private ConfigurationArguments configuration = new ConfigurationArguments();

    CheckCommand(Face face) {
        this.face = face;
    }

    @Override
    public Integer call() throws Exception {
        Experiment experiment = face.open(environmental).prepare(configuration.source());
        experiment.requireEngine();
        experiment.warnings().forEach(warning -> face.terminal().err().println("warning: " + warning));
        int cells = experiment.plans().size();
        face.terminal()
                .out()
                .println(experiment.name() + ": no problems; " + (cells > 1 ? cells + " cells of " : "")
                        + Counted.of(experiment.plan().fits().size(), "fit", "fits") + " and "
                        + Counted.of(experiment.plan().analyses().size(), "analysis", "analyses") + " can run");
        return ExitCode.WELL;
    }
}
