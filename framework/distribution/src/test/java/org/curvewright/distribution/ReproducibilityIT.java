package org.curvewright.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The same bytes whatever the JVM, the threads, the locale or the machine's own mathematics. */
final class ReproducibilityIT {

    private static final String STUDY = "scaling-laws-under-the-microscope";

    @TempDir
    private static Path temp;

    private static Map<String, String> reference = Map.of();

    @BeforeAll
    static void runTheStudyOnce() throws IOException, InterruptedException {
        reference = run(Installation.built(), temp.resolve("reference"), Map.of(), "--threads", "1");
    }

    static List<Path> jdks() throws IOException {
        return Jdks.all();
    }

    @ParameterizedTest
    @MethodSource("jdks")
    void doesNotDependOnTheJdkOrTheThreads(Path jdk) throws IOException, InterruptedException {
        Installation installation = Installation.built().startedWith(jdk);
        Path out = Files.createTempDirectory(temp, "jdk");

        assertThat(run(installation, out, Map.of(), "--threads", "2")).isEqualTo(reference);
    }

    @Test
    void doesNotDependOnMoreThreadsThanProcessors() throws IOException, InterruptedException {
        assertThat(run(Installation.built(), temp.resolve("seven"), Map.of(), "--threads", "7"))
                .isEqualTo(reference);
    }

    @Test
    void doesNotDependOnTheProcessorsMathematics() throws IOException, InterruptedException {
        Map<String, String> options =
                Map.of("CURVEWRIGHT_JAVA_OPTS", "-XX:+UnlockDiagnosticVMOptions -XX:-UseLibmIntrinsic");

        assertThat(run(Installation.built(), temp.resolve("libm"), options)).isEqualTo(reference);
    }

    @Test
    void doesNotDependOnLocaleCharsetOrTimeZone() throws IOException, InterruptedException {
        Map<String, String> options = Map.of(
                "CURVEWRIGHT_JAVA_OPTS",
                "-Duser.language=tr -Duser.country=TR -Dfile.encoding=ISO-8859-1 -Duser.timezone=Asia/Kathmandu");

        assertThat(run(Installation.built(), temp.resolve("locale"), options)).isEqualTo(reference);
    }

    @Test
    void doesNotDependOnTheInterpreter() throws IOException, InterruptedException {
        // Without intervals the study's own checks of them would name addresses that cannot be; pixels and PDF are not
        // compared.
        String[] small = {
            "--set",
            "reports=[markdown, html, findings, { use: figures, with: { formats: [svg] } }]",
            "--set",
            "fits.loss.inference=[]",
            "--set",
            "fits.tasks.inference=[]",
            "--set",
            "claims=[]",
            "--set",
            "expect=[]",
            "--set",
            "validate=[]"
        };
        Map<String, String> compiled = run(Installation.built(), temp.resolve("compiled"), Map.of(), small);
        Map<String, String> interpreted =
                run(Installation.built(), temp.resolve("interpreted"), Map.of("CURVEWRIGHT_JAVA_OPTS", "-Xint"), small);

        assertThat(interpreted).isEqualTo(compiled);
    }

    @Test
    void verifiesItself() throws IOException, InterruptedException {
        Installation.Outcome outcome =
                Installation.built().run("verify", temp.resolve("reference").toString());

        assertThat(outcome.out()).startsWith("verified");
        assertThat(outcome.code()).isZero();
    }

    /** Every file but what the JDK compresses, in its own way: pixels and PDF; and the record of the run itself. */
    private static Map<String, String> run(
            Installation installation, Path out, Map<String, String> environment, String... more)
            throws IOException, InterruptedException {
        List<String> arguments = new ArrayList<>(List.of(
                "run",
                installation.folder().resolve("configs/" + STUDY + ".yaml").toString(),
                "--quiet",
                "--out",
                out.toString()));
        arguments.addAll(List.of(more));
        Installation.Outcome outcome = installation
                .start(environment, arguments.toArray(String[]::new))
                .await();
        assertThat(outcome.code()).as(outcome.err()).isIn(0, 1);
        return texts(out);
    }

    private static Map<String, String> texts(Path folder) throws IOException {
        Map<String, String> texts = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
                String name = folder.relativize(file).toString();
                if (!name.endsWith(".png") && !name.endsWith(".pdf") && !name.equals("run-info.json")) {
                    texts.put(name, Files.readString(file));
                }
            }
        }
        return texts;
    }
}
