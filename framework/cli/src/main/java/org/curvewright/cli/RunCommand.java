package org.curvewright.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.curvewright.runner.Completed;
import org.curvewright.runner.Experiment;
import org.curvewright.runner.Refused;
import org.curvewright.runner.execute.Progress;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Runs an experiment. */
@Command(
        name = "run",
        mixinStandardHelpOptions = true,
        description = "Runs an experiment and writes its document, its reports and its figures.")
final class RunCommand implements Callable<Integer> {

    private final Face face;

    @Mixin
    private Face.Environmental environmental;

    @Mixin
    private ConfigurationArguments configuration;

    @Option(names = "--out", paramLabel = "DIR", description = "Where to write (default: results/<experiment>).")
    private @Nullable Path out;

    @Option(names = "--quiet", description = "No progress and no summary; problems are printed all the same.")
    private boolean quiet;

    @Option(
            names = "--format",
            paramLabel = "text|json",
            description = "What standard output gets: a summary, or the document (default: text).")
    private Format format = Format.TEXT;

    @Option(
            names = "--cache",
            paramLabel = "DIR",
            description = "Folder of finished tasks that runs share (default: CURVEWRIGHT_CACHE, else"
                    + " ~/.cache/curvewright).")
    private @Nullable Path cache;

    @Option(names = "--no-cache", description = "Take nothing from earlier runs, and keep nothing for later ones.")
    private boolean noCache;

    @Option(
            names = "--progress",
            paramLabel = "auto|json",
            description =
                    "What standard error tells while it runs: a bar on a terminal and else phases, or one line of JSON an"
                            + " event (default: auto).")
    private Shown shown = Shown.AUTO;

    @Option(
            names = "--engine",
            paramLabel = "ID",
            description =
                    "Where tasks run: local (the default) or another engine that 'list engine' shows; its keys are"
                            + " set by --set engine.with.KEY=VALUE. The document is the same.")
    private @Nullable String engine;

    @Option(
            names = "--require",
            paramLabel = "VERDICT",
            description = "Exit with 1 unless there are forecast cards and all have at least this verdict: reliable or"
                    + " conditional.")
    private @Nullable Requirement require;

    RunCommand(Face face) {
        this.face = face;
        this.environmental = new Face.Environmental();
        this.configuration = new ConfigurationArguments();
    }

    private List<String> engines() {
        return Optional.ofNullable(engine).map(id -> "engine=" + id).stream().toList();
    }

    enum Format {
        TEXT,
        JSON
    }

    enum Shown {
        AUTO,
        JSON
    }

    enum Requirement {
        RELIABLE,
        CONDITIONAL
    }

    @Override
    public Integer call() throws Refused, IOException, InterruptedException {
        Optional<Path> shared =
                noCache ? Optional.empty() : Optional.ofNullable(cache).or(Face::cache);
        Experiment experiment = face.prepare(environmental, shared, configuration.source(engines()));
        Path folder = Optional.ofNullable(out).orElse(Path.of("results").resolve(experiment.name()));
        if (shown == Shown.JSON) {
            ProgressEvents events = new ProgressEvents(face.terminal().err(), System::nanoTime);
            return told(experiment, folder, events);
        }
        return run(experiment, folder, face.progress(quiet));
    }

    private int told(Experiment experiment, Path folder, ProgressEvents events)
            throws Refused, IOException, InterruptedException {
        events.begin(experiment.name(), folder, experiment.tasks());
        try {
            int code = run(experiment, folder, events);
            events.end(code, folder);
            return code;
        } catch (InterruptedException e) {
            events.interrupted(folder, Optional.ofNullable(e.getMessage()).orElse(""));
            throw e;
        }
    }

    private int run(Experiment experiment, Path folder, Progress progress)
            throws Refused, IOException, InterruptedException {
        Completed completed = experiment.run(folder, !noCache, progress);
        Summary summary = new Summary(completed, Optional.ofNullable(require).map(Enum::name));
        if (format == Format.JSON) {
            face.terminal().out().print(completed.documentText());
        } else if (!quiet) {
            summary.lines(face.terminal().layout()).forEach(face.terminal().out()::println);
        }
        summary.problems().forEach(face.terminal().err()::println);
        return summary.exitCode();
    }
}
