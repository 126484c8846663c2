package org.curvewright.cli;

import java.io.PrintStream;
import java.util.List;
import java.util.concurrent.Callable;
import org.curvewright.runner.Refused;
import org.curvewright.runner.describe.Description;
import org.curvewright.runner.describe.Section;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Explains one thing that a plugin offers. */
@Command(
        name = "describe",
        mixinStandardHelpOptions = true,
        description = "Prints formula, parameters, keys with defaults and citation of one thing.")
final class DescribeCommand implements Callable<Integer> {

    private final Face face;

    @Mixin
    private Face.Environmental environmental = new Face.Environmental();

    @Parameters(
            index = "0",
            paramLabel = "KIND",
            completionCandidates = Kinds.class,
            description = "One of ${COMPLETION-CANDIDATES}.")
    private String kind = "";

    @Parameters(index = "1", paramLabel = "ID", description = "An id that 'list KIND' shows.")
    private String id = "";

    DescribeCommand(Face face) {
        this.face = face;
    }

    @Override
    public Integer call() throws Refused {
        Description description = face.open(environmental).describe(Kinds.of(kind), id);
        Layout layout = face.terminal().layout();
        PrintStream out = face.terminal().out();
        out.println(description.title() + " (plugin " + description.plugin() + ")");
        layout.wrapped(description.summary(), 2).forEach(out::println);
        List<Section> sections = description.sections();
        sections.forEach(section -> layout.section(section).forEach(out::println));
        return ExitCode.WELL;
    }
}
