package org.curvewright.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.curvewright.runner.Curvewright;
import org.curvewright.spi.report.ResultDocument;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Renders reports from a document. */
@Command(
        name = "render",
        mixinStandardHelpOptions = true,
        description = "Renders reports again, from the document alone.")
final class RenderCommand implements Callable<Integer> {

    private final Face face;

    @Mixin
    private Face.Environmental environmental = new Face.Environmental();

    @Parameters(paramLabel = "RESULT", description = "A result.json, or the folder that holds it.")
    private Path result = Path.of("");

    @Option(
            names = "--report",
            required = true,
            paramLabel = "REPORT",
            description = "An id that 'list report' shows, or {use: …, with: …}; may be repeated.")
    private List<String> reports = List.of();

    @Option(names = "--out", paramLabel = "DIR", description = "Where to write (default: beside the document).")
    private @Nullable Path out;

    RenderCommand(Face face) {
        this.face = face;
    }

    @Override
    public Integer call() throws Exception {
        Curvewright curvewright = face.open(environmental);
        ResultDocument document = Curvewright.read(result);
        Path folder = Optional.ofNullable(out).orElseGet(() -> Curvewright.folderOf(result));
        curvewright
                .render(document, reports, folder)
                .forEach(notice -> face.terminal().err().println(notice.code() + ": " + notice.text()));
        return ExitCode.WELL;
    }
}
