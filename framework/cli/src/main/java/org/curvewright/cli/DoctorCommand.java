package org.curvewright.cli;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.curvewright.runner.describe.Entry;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Looks whether everything is in place. */
@Command(
        name = "doctor",
        mixinStandardHelpOptions = true,
        description = "Checks Java, class archive, plugins, published tables, write permission and fonts, and says how"
                + " to mend what is wrong. Exits with 1 where something is.")
final class DoctorCommand implements Callable<Integer> {

    private final Face face;

    @Mixin
    private Face.Environmental environmental = new Face.Environmental();

    @Option(names = "--out", paramLabel = "DIR", description = "Where results would go (default: results).")
    private Path out = Path.of("results");

    DoctorCommand(Face face) {
        this.face = face;
    }

    @Override
    public Integer call() {
        List<Diagnosis> all = new Checkup(Face.published(), out).all(Checkup.Opened.of(face, environmental));
        PrintStream stream = face.terminal().out();
        List<Entry> entries = all.stream().map(DoctorCommand::entry).toList();
        face.terminal().layout().entries(entries, 0).forEach(stream::println);
        boolean bad = all.stream().anyMatch(diagnosis -> diagnosis.health() == Diagnosis.Health.BAD);
        stream.println(bad ? "something does not work; see above" : "all that is needed works");
        return bad ? ExitCode.DOES_NOT_HOLD : ExitCode.WELL;
    }

    private static Entry entry(Diagnosis diagnosis) {
        String remedy = diagnosis.remedy().isEmpty() ? "" : " → " + diagnosis.remedy();
        return new Entry(
                diagnosis.health().name().toLowerCase(Locale.ROOT) + " " + diagnosis.what(),
                diagnosis.finding() + remedy);
    }
}
