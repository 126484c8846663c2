package org.curvewright.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.curvewright.runner.Completed;
import org.curvewright.runner.Refused;
import org.curvewright.runner.Source;
import org.curvewright.spi.analysis.Finding;
import org.curvewright.spi.analysis.Value;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Holds the arithmetic of this installation against certified answers. */
@Command(
        name = "selfcheck",
        mixinStandardHelpOptions = true,
        description = {
            "Runs an experiment with certified answers that comes with the distribution, and prints how this"
                    + " installation does, beside other programs. The last line is the score.",
            "Exits with 1 where something that is expected does not hold."
        })
final class SelfcheckCommand implements Callable<Integer> {

    private final Face face;

    @Mixin
    private Face.Environmental environmental = new Face.Environmental();

    @Parameters(
            paramLabel = "SUBJECT",
            arity = "0..1",
            description = "What to check: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).",
            defaultValue = "nist")
    private Subject subject = Subject.NIST;

    @Option(names = "--out", paramLabel = "DIR", description = "Below which folder to write (default: results).")
    private Path out = Path.of("results");

    @Option(names = "--quiet", description = "No progress.")
    private boolean quiet;

    SelfcheckCommand(Face face) {
        this.face = face;
    }

    enum Subject {
        NIST("nist-strd");

        private final String experiment;

        Subject(String experiment) {
            this.experiment = experiment;
        }

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    @Override
    public Integer call() throws Refused, IOException, InterruptedException {
        Completed completed = face.open(environmental)
                .prepare(source())
                .run(out.resolve("selfcheck-" + subject), false, face.progress(quiet));
        Summary summary = new Summary(completed, Optional.empty());
        PrintStream stream = face.terminal().out();
        for (String series : List.of("fits-in-digits", "league")) {
            find(completed, series, Value.Series.class)
                    .ifPresent(found -> new SeriesTable(found).lines().forEach(stream::println));
            stream.println();
        }
        find(completed, "answer", Value.Text.class).ifPresent(answer -> stream.println(answer.text()));
        stream.println("written to " + completed.folder());
        summary.problems().forEach(face.terminal().err()::println);
        find(completed, "score", Value.Text.class).ifPresent(score -> stream.println(score.text()));
        return summary.exitCode();
    }

    private <V> Optional<V> find(Completed completed, String quantity, Class<V> kind) {
        return completed
                .document()
                .finding("analyses/" + subject.experiment + "/" + quantity)
                .map(Finding::value)
                .filter(kind::isInstance)
                .map(kind::cast);
    }

    private Source source() throws IOException {
        String file = subject.experiment + ".yaml";
        try (InputStream stream = Objects.requireNonNull(SelfcheckCommand.class.getResourceAsStream(file), file)) {
            return Source.text(file, new String(stream.readAllBytes(), StandardCharsets.UTF_8), List.of());
        }
    }
}
