package org.curvewright.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.curvewright.runner.Refused;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Shows what the runs of an experiment would tell before they are made. */
@Command(
        name = "design",
        mixinStandardHelpOptions = true,
        description = {
            "Takes each law of an experiment as true on its own runs, and prints how wide intervals would be, what would"
                    + " stay confounded, whether rival laws could be told apart, and which next runs would help most.",
            "An experiment that has design analyses is run as it is; for others all fits are taken, without next runs."
        })
final class DesignCommand implements Callable<Integer> {

    private static final String PLANNED =
            "runs that are only planned have no response: the source planned-runs takes them from a table and"
                    + " their responses from a law ('describe data-source planned-runs')";

    private final Face face;

    @Mixin
    private QuestionArguments arguments = new QuestionArguments();

    @Option(
            names = "--worlds",
            paramLabel = "N",
            description = "How many worlds, where none are stated (default: 200).")
    private int worlds = 200;

    DesignCommand(Face face) {
        this.face = face;
    }

    @Override
    public Integer call() throws Refused, IOException, InterruptedException {
        try {
            return arguments.ask(face, "design", worlds);
        } catch (Refused refused) {
            throw hinting(refused);
        }
    }

    /** Runs without responses are what this command is for, so it says where their responses come from. */
    private static Refused hinting(Refused refused) {
        return refused.lines().stream().anyMatch(DesignCommand::ofResponse)
                ? new Refused(Stream.concat(refused.lines().stream(), Stream.of(PLANNED))
                        .toList())
                : refused;
    }

    private static boolean ofResponse(String line) {
        return (line.contains("MISSING_COLUMN") || line.contains("TOO_FEW_OBSERVATIONS"))
                && line.contains(".response: ");
    }
}
