package org.curvewright.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.curvewright.runner.Refused;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Shows how often the intervals of an experiment contain the truth. */
@Command(
        name = "calibrate",
        mixinStandardHelpOptions = true,
        description = {
            "Simulates worlds from the fitted laws on the experiment's own design, and prints how often the intervals"
                    + " asked for contain the truth and how wide they are.",
            "An experiment that has coverage analyses is run as it is; for others all intervals of all fits are tried."
        })
final class CalibrateCommand implements Callable<Integer> {

    private final Face face;

    @Mixin
    private QuestionArguments arguments = new QuestionArguments();

    @Option(
            names = "--worlds",
            paramLabel = "N",
            description = "How many worlds, where none are stated (default: 1000).")
    private int worlds = 1000;

    CalibrateCommand(Face face) {
        this.face = face;
    }

    @Override
    public Integer call() throws Refused, IOException, InterruptedException {
        return arguments.ask(face, "coverage", worlds);
    }
}
