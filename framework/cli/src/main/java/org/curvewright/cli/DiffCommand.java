package org.curvewright.cli;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.curvewright.runner.Curvewright;
import org.curvewright.runner.Refused;
import org.curvewright.runner.compare.Change;
import org.curvewright.runner.compare.Comparison;
import org.curvewright.runner.compare.FindingChange.Extent;
import org.curvewright.runner.describe.Entry;
import org.curvewright.runner.describe.Section;
import org.curvewright.runner.json.RecordJson;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Says what changed between two results. */
@Command(
        name = "diff",
        mixinStandardHelpOptions = true,
        description = "Says what changed between two results: configuration, data, findings beyond their intervals.")
final class DiffCommand implements Callable<Integer> {

    private final Face face;

    @Parameters(index = "0", paramLabel = "BEFORE", description = "A result.json, or the folder that holds it.")
    private Path before = Path.of("");

    @Parameters(index = "1", paramLabel = "AFTER", description = "The other one.")
    private Path after = Path.of("");

    @Option(names = "--all", description = "Also list what moved within its interval, what appeared and what vanished.")
    private boolean all;

    @Option(names = "--exit-code", description = "Exit with 1 when anything differs.")
    private boolean exitCode;

    @Option(
            names = "--format",
            paramLabel = "text|json",
            description = "What standard output gets: a summary, or everything as JSON (default: text).")
    private Format format = Format.TEXT;

    DiffCommand(Face face) {
        this.face = face;
    }

    @Override
    public Integer call() throws Refused {
        Comparison comparison = Comparison.of(Curvewright.read(before), Curvewright.read(after));
        if (format == Format.JSON) {
            face.terminal().out().print(RecordJson.write(comparison));
        } else {
            print(comparison);
        }
        return exitCode && !comparison.isEmpty() ? ExitCode.DOES_NOT_HOLD : ExitCode.WELL;
    }

    private void print(Comparison comparison) {
        section("program", comparison.program());
        section("configuration", comparison.configuration());
        section("data", comparison.data());
        section("beyond their intervals", once(comparison.findings(Extent.BEYOND_INTERVAL)));
        section("other words", comparison.findings(Extent.OTHER_WORD));
        section("other numbers, without intervals", comparison.findings(Extent.OTHER_NUMBER));
        if (all) {
            section("within their intervals", once(comparison.findings(Extent.WITHIN_INTERVAL)));
            section("appeared", comparison.findings(Extent.APPEARED));
            section("vanished", comparison.findings(Extent.VANISHED));
        }
        face.terminal().layout().wrapped(counts(comparison), 0).forEach(out()::println);
    }

    /** An interval by its inference's own address repeats the one above it. */
    private static List<Change> once(List<Change> changes) {
        return changes.stream()
                .filter(change -> changes.stream()
                        .noneMatch(above -> change.where().startsWith(above.where() + "/")
                                && change.before().equals(above.before())
                                && change.after().equals(above.after())))
                .toList();
    }

    private PrintStream out() {
        return face.terminal().out();
    }

    private void section(String heading, List<Change> changes) {
        if (!changes.isEmpty()) {
            List<Entry> entries = changes.stream()
                    .map(change -> new Entry(change.where(), told(change)))
                    .toList();
            face.terminal().layout().section(new Section(heading, entries)).forEach(out()::println);
        }
    }

    /** The whole of it is in the JSON. */
    private static String told(Change change) {
        Excerpt shown =
                Excerpt.of(change.before().orElse("(none)"), change.after().orElse("(none)"));
        return Layout.joined(shown.before()) + " → " + Layout.joined(shown.after());
    }

    private static String counts(Comparison comparison) {
        return "findings: " + comparison.same() + " the same, "
                + comparison.findings(Extent.WITHIN_INTERVAL).size() + " within their intervals, "
                + comparison.findings(Extent.BEYOND_INTERVAL).size() + " beyond, "
                + comparison.findings(Extent.OTHER_WORD).size() + " other words, "
                + comparison.findings(Extent.OTHER_NUMBER).size() + " other numbers, "
                + comparison.findings(Extent.APPEARED).size() + " appeared, "
                + comparison.findings(Extent.VANISHED).size() + " vanished";
    }
}
