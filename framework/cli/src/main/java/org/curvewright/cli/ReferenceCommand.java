package org.curvewright.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.curvewright.cli.shell.CommandsPage;
import org.curvewright.runner.Refused;
import org.curvewright.runner.reference.Reference;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Writes the reference. */
@Command(
        name = "reference",
        mixinStandardHelpOptions = true,
        description =
                "Writes the reference as Markdown, from what is installed: keys, things, codes, document, commands.")
final class ReferenceCommand implements Callable<Integer> {

    private final Face face;

    @Mixin
    private Face.Environmental environmental = new Face.Environmental();

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "Where to write the pages (default: all to standard output).")
    private @Nullable Path out;

    ReferenceCommand(Face face) {
        this.face = face;
    }

    @Override
    public Integer call() throws Refused, IOException {
        Map<String, String> pages = new LinkedHashMap<>(new Reference(face.open(environmental)).pages());
        pages.put("commands.md", new CommandsPage(CompletionCommand.commands(face)).write());
        for (Map.Entry<String, String> page : pages.entrySet()) {
            if (out == null) {
                face.terminal().out().print(page.getValue());
            } else {
                Files.createDirectories(out);
                Files.writeString(out.resolve(page.getKey()), page.getValue());
            }
        }
        return ExitCode.WELL;
    }
}
