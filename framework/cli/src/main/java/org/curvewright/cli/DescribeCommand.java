package org.curvewright.cli;

import java.io.PrintStream;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import org.curvewright.runner.Curvewright;
import org.curvewright.runner.Refused;
import org.curvewright.runner.catalog.Kind;
import org.curvewright.runner.catalog.Offer;
import org.curvewright.runner.describe.Description;
import org.curvewright.spi.DidYouMean;
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
            description = "One of ${COMPLETION-CANDIDATES}; may be left out.")
    private String kind = "";

    @Parameters(index = "1", arity = "0..1", paramLabel = "ID", description = "An id that 'list KIND' shows.")
    private String id = "";

    DescribeCommand(Face face) {
        this.face = face;
    }

    @Override
    public Integer call() throws Refused {
        Curvewright curvewright = face.open(environmental);
        for (Kind each : id.isEmpty() ? kindsOf(curvewright, kind) : List.of(Kinds.of(kind))) {
            print(curvewright.describe(each, id.isEmpty() ? kind : id));
        }
        return ExitCode.WELL;
    }

    /** Of what kinds something of this name is. */
    private static List<Kind> kindsOf(Curvewright curvewright, String name) throws Refused {
        List<Kind> kinds = Arrays.stream(Kind.values())
                .filter(candidate -> curvewright.catalog().find(candidate, name).isPresent())
                .toList();
        if (kinds.isEmpty()) {
            List<String> ids = Arrays.stream(Kind.values())
                    .flatMap(candidate ->
                            curvewright.catalog().offers(candidate).stream().map(Offer::id))
                    .toList();
            throw new Refused("nothing is called '" + name + "'"
                    + DidYouMean.nearest(name, ids)
                            .map(near -> "; did you mean '" + near + "'?")
                            .orElse("; 'list' shows all there is"));
        }
        return kinds;
    }

    private void print(Description description) {
        Layout layout = face.terminal().layout();
        PrintStream out = face.terminal().out();
        out.println(description.title() + " (plugin " + description.plugin() + ")");
        layout.wrapped(description.summary(), 2).forEach(out::println);
        description.sections().forEach(section -> layout.section(section).forEach(out::println));
    }
}
