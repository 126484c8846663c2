package org.curvewright.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.curvewright.runner.Curvewright;
import org.curvewright.runner.Experiment;
import org.curvewright.runner.Refused;
import org.curvewright.runner.Source;
import org.curvewright.runner.draft.Interviewer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Drafts an experiment. */
@Command(
        name = "init",
        mixinStandardHelpOptions = true,
        description = "Looks at a table and writes a commented experiment that runs: columns, units, rows, rival laws."
                + " On a terminal it asks what the table does not tell.")
final class InitCommand implements Callable<Integer> {

    private static final String EXAMPLE = "cerebras-gpt/models";

    private final Face face;

    @Mixin
    private Face.Environmental environmental = new Face.Environmental();

    @Parameters(
            arity = "0..1",
            paramLabel = "CONFIG",
            description = "The file to write (default: the table's name with .yaml).")
    private @Nullable Path file;

    @Option(
            names = "--from",
            paramLabel = "TABLE",
            description = "A CSV, TSV, JSON or YAML file, or a published table (default: " + EXAMPLE + ").")
    private String from = EXAMPLE;

    @Option(
            names = "--column",
            paramLabel = "SYMBOL=COLUMN",
            description = "Which column is N, D, C or a response, where its name does not tell; may be repeated.")
    private Map<String, String> columns = Map.of();

    @Option(names = "--force", description = "Replace the file if it exists.")
    private boolean force;

    @Option(names = "--yes", description = "Ask nothing.")
    private boolean yes;

    InitCommand(Face face) {
        this.face = face;
    }

    @Override
    public Integer call() throws Refused, IOException {
        Path target = Optional.ofNullable(file).orElseGet(this::named);
        if (Files.exists(target) && !force) {
            throw new Refused(target + " exists; --force replaces it");
        }
        Path folder = Optional.ofNullable(target.toAbsolutePath().getParent()).orElse(Path.of(""));
        Curvewright curvewright = face.open(environmental);
        Interviewer interviewer = yes || !face.terminal().answering() ? Interviewer.NOBODY : this::ask;
        Files.createDirectories(folder);
        Files.writeString(target, curvewright.draft(from, folder, columns, interviewer));
        Experiment experiment = curvewright.prepare(Source.file(target, java.util.List.of()));
        face.terminal()
                .out()
                .println("wrote " + target + ": "
                        + Counted.of(experiment.plan().fits().size(), "fit", "fits") + " and "
                        + Counted.of(experiment.plan().analyses().size(), "analysis", "analyses")
                        + " can run; look it over, then");
        face.terminal().out().println("  curvewright run " + target);
        return ExitCode.WELL;
    }

    private Path named() {
        String name = Path.of(from).getFileName().toString();
        String stem = name.contains(".") ? name.substring(0, name.indexOf('.')) : from.replace('/', '-');
        return Path.of(stem + ".yaml");
    }

    private String ask(String question, String likely) {
        face.terminal()
                .err()
                .print(question + (likely.isEmpty() ? " (Enter if not known)" : " [" + likely + "]") + "? ");
        face.terminal().err().flush();
        try {
            String typed = face.terminal().in().readLine();
            return typed == null || typed.isBlank() ? likely : typed.strip();
        } catch (IOException e) {
            return likely;
        }
    }
}
