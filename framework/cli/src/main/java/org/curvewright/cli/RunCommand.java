package org.curvewright.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.curvewright.runner.Completed;
import org.curvewright.runner.Experiment;
import org.curvewright.runner.Refused;
import org.curvewright.runner.Source;
import org.curvewright.runner.execute.Progress;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Runs an experiment. */
@Command(name = "run", description = RunCommand.DESCRIPTION)
final class RunCommand implements Callable<Integer> {

    static final String DESCRIPTION = "Runs an experiment and writes its document, its reports and its figures.";

    private final Face face;
    private final RunArguments arguments = new RunArguments();

    RunCommand(Face face) {
        this.face = face;
    }

    /** The command by itself: annotations of options take longer to read than a small fit takes. */
    static CommandSpec alone(Face face) {
        RunCommand command = new RunCommand(face);
        CommandSpec spec = CommandSpec.wrapWithoutInspection(command);
        spec.usageMessage().description(DESCRIPTION);
        command.describe(spec);
        return spec;
    }

    @Spec
    void describe(CommandSpec spec) {
        arguments.addTo(spec);
    }

    @Override
    public Integer call() throws Refused, IOException, InterruptedException {
        Optional<Path> shared =
                arguments.noCache() ? Optional.empty() : arguments.cache().or(Face::cache);
        Source source = arguments.source();
        Experiment experiment = face.prepare(arguments.environmental(), shared, source);
        Optional<Integer> elsewhere = face.startAgain(experiment, source);
        if (elsewhere.isPresent()) {
            return elsewhere.get();
        }
        Path folder = arguments.out().orElse(Path.of("results").resolve(experiment.name()));
        if (arguments.shown() == RunArguments.Shown.JSON) {
            ProgressEvents events = new ProgressEvents(face.terminal().err(), System::nanoTime);
            face.watch().begin(events, experiment.name(), folder, experiment.tasks());
            return run(experiment, folder, events);
        }
        return run(experiment, folder, face.progress(arguments.quiet()));
    }

    private int run(Experiment experiment, Path folder, Progress progress)
            throws Refused, IOException, InterruptedException {
        Completed completed = experiment.run(folder, !arguments.noCache(), progress);
        Summary summary = new Summary(completed, arguments.require().map(Enum::name));
        if (arguments.format() == Format.JSON) {
            face.terminal().out().print(completed.documentText());
        } else if (!arguments.quiet()) {
            summary.lines(face.terminal().layout()).forEach(face.terminal().out()::println);
        }
        summary.problems().forEach(face.terminal().err()::println);
        return summary.exitCode();
    }
}
