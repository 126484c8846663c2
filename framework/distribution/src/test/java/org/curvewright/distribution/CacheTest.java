package org.curvewright.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.curvewright.cli.Main;
import org.curvewright.runner.json.RecordJson;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What a run takes from earlier ones, and what it must not. */
final class CacheTest {

    private static final String EXPERIMENT = """
            experiment: mine
            data: { runs: { use: csv, with: { path: runs.csv } } }
            fits:
              loss:
                data: runs
                response: loss
                formulations: [power-law, kaplan]
                estimator: least-squares
                inference: { use: parametric-bootstrap, with: { draws: 20 } }
              other: { data: runs, response: other, formulations: [power-law], estimator: least-squares, inference: [] }
            analyses:
              - { use: model-selection, on: loss }
              - { use: model-selection, on: other, as: second }
            """;

    @TempDir
    private Path folder;

    @BeforeEach
    void writeFiles() throws IOException {
        StringBuilder runs = new StringBuilder("N,loss,other\n");
        for (int k = 2; k < 9; k++) {
            runs.append("1e" + k + "," + (3.2 - 0.3 * k + 0.01 * (k % 3)) + "," + (9 - k) + "\n");
        }
        Files.writeString(folder.resolve("runs.csv"), runs);
        write(EXPERIMENT);
    }

    private void write(String experiment) throws IOException {
        Files.writeString(folder.resolve("mine.yaml"), experiment);
    }

    private record Said(int code, String out, String err) {}

    private static Said say(String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int code = Main.run(new ByteArrayInputStream(new byte[0]), out, err, arguments);
        return new Said(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    private Said run(String out, String... more) {
        List<String> arguments =
                new ArrayList<>(List.of("run", folder.resolve("mine.yaml").toString(), "--quiet"));
        arguments.addAll(List.of("--out", folder.resolve(out).toString(), "--cache", cache().toString()));
        arguments.addAll(List.of(more));
        return say(arguments.toArray(String[]::new));
    }

    private Path cache() {
        return folder.resolve("cache");
    }

    private Map<String, Integer> counted(String out, String what) throws IOException {
        Map<String, Integer> counts = new TreeMap<>();
        RecordJson.tree(Files.readString(folder.resolve(out).resolve("run-info.json")))
                .path("cache")
                .path(what)
                .properties()
                .forEach(entry -> counts.put(entry.getKey(), entry.getValue().intValue()));
        return counts;
    }

    private List<Path> entries() throws IOException {
        try (Stream<Path> files = Files.walk(cache())) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }

    @Test
    void aSecondRunComputesNothingAndWritesTheSame() throws IOException {
        run("first");
        run("second", "--threads", "3");

        assertThat(counted("first", "computed"))
                .containsExactlyInAnyOrderEntriesOf(Map.of("fit", 3, "intervals", 2, "analysis", 2));
        assertThat(counted("second", "computed")).isEmpty();
        assertThat(counted("second", "hits")).isEqualTo(counted("first", "computed"));
        assertThat(folder.resolve("second/result.json")).hasSameBinaryContentAs(folder.resolve("first/result.json"));
    }

    @Test
    void anotherFormulationIsFittedAlone() throws IOException {
        run("first");
        write(EXPERIMENT.replace("kaplan", "bounded-power-law"));
        run("second");

        assertThat(counted("second", "computed"))
                .containsExactlyInAnyOrderEntriesOf(Map.of("fit", 1, "intervals", 1, "analysis", 1));
    }

    @Test
    void namesOfExperimentsReportsAndHeadingsDoNotMatter() throws IOException {
        run("first");
        write(EXPERIMENT.replace("experiment: mine", "experiment: yours\nreports: [findings]"));
        run("second", "--set", "fits.other.section=Elsewhere");

        assertThat(counted("second", "computed")).isEmpty();
    }

    /** What is changed, and how many tasks of which kind are computed again. */
    static Stream<Arguments> changes() {
        return Stream.of(
                Arguments.of("experiment: mine", "experiment: mine\nquestion: How?\nsummary: So.", ""),
                Arguments.of("analyses:", "reports: [markdown, html]\nanalyses:", ""),
                Arguments.of("analyses:", "engine: { use: local }\nanalyses:", ""),
                Arguments.of("analyses:", "expect: [{ finding: fits/loss/loss/kaplan/n, is: 7 }]\nanalyses:", ""),
                Arguments.of("data: runs, response: other", "response: other, data: runs", ""),
                Arguments.of("response: loss", "response: loss\n    metrics: [rmse]\n    store: csv", ""),
                Arguments.of(
                        "{ use: parametric-bootstrap, with",
                        "{ with: { draws: 20 }, use: parametric-bootstrap } #",
                        ""),
                Arguments.of("as: second }", "as: second, section: Elsewhere }", ""),
                Arguments.of("draws: 20", "draws: 21", "analysis=1, intervals=2"),
                Arguments.of("as: second }", "as: second, with: { criterion: bic } }", "analysis=1"),
                Arguments.of("as: second }", "as: third }", "analysis=1"),
                Arguments.of("kaplan]", "kaplan, bounded-power-law]", "analysis=1, fit=1, intervals=1"),
                Arguments.of(
                        "estimator: least-squares\n    inference",
                        "estimator: huber-log\n    inference",
                        "analysis=1, fit=2, intervals=2"),
                Arguments.of(
                        "[power-law, kaplan]",
                        "[power-law, kaplan]\n    parameters: { L_inf: { max: 1 } }",
                        "analysis=1, fit=1, intervals=1"));
    }

    @ParameterizedTest
    @MethodSource("changes")
    void onlyWhatDependsOnAChangeIsComputedAgain(String from, String to, String computed) throws IOException {
        run("first");
        String changed = EXPERIMENT.replace(from, to);
        write(changed);
        Said second = run("second");

        assertThat(changed).isNotEqualTo(EXPERIMENT);
        assertThat(second.err()).isEmpty();
        assertThat(counted("second", "computed").toString()).isEqualTo("{" + computed + "}");
    }

    @Test
    void anotherSeedOrAnotherCellOfDataIsComputed() throws IOException {
        run("first");
        run("second", "--set", "seed=7");
        Path table = folder.resolve("runs.csv");
        Files.writeString(table, Files.readString(table).replace("1e8,", "1.1e8,"));
        run("third");

        assertThat(counted("second", "hits")).isEmpty();
        assertThat(counted("third", "hits")).isEmpty();
    }

    @Test
    void oneFlippedByteIsNoticedAndMended() throws IOException {
        run("first");
        for (Path entry : entries()) {
            byte[] bytes = Files.readAllBytes(entry);
            bytes[bytes.length / 2] ^= 1;
            Files.write(entry, bytes);
        }
        Said said = run("second");
        run("third");

        assertThat(said.err()).contains("CACHE_TROUBLE: damaged: ", "4 more of the kind");
        assertThat(said.code()).isZero();
        assertThat(counted("second", "hits")).isEmpty();
        assertThat(folder.resolve("second/result.json")).hasSameBinaryContentAs(folder.resolve("first/result.json"));
        assertThat(counted("third", "computed")).isEmpty();
    }

    @Test
    void anEntryUnderAnothersNameIsNoticed() throws IOException {
        run("first");
        Path one = entries().get(0);
        Path other = entries().get(1);
        Files.delete(other);
        Files.copy(one, other);

        assertThat(run("second").err()).contains("CACHE_TROUBLE: damaged: " + other);
    }

    @Test
    void withoutACacheNothingIsTakenNorKept() throws IOException {
        run("first");
        int kept = entries().size();
        run("second", "--no-cache", "--set", "seed=9");
        run("third", "--no-cache");

        assertThat(counted("third", "hits")).isEmpty();
        assertThat(entries()).hasSize(kept);
    }

    @Test
    void aCacheThatCannotBeWrittenToStopsNothing() throws IOException {
        Files.writeString(cache(), "a file, no folder");
        Said said = run("first");

        assertThat(said.code()).isZero();
        assertThat(said.err()).contains("CACHE_TROUBLE: unwritable: " + cache());
        assertThat(folder.resolve("first/.resume")).doesNotExist();
    }

    @Test
    void listCountsByKind() {
        run("first");

        assertThat(say("cache", "list", "--cache", cache().toString()).out())
                .contains(": 7 tasks, ", "  analysis: 2 tasks, ", "  fit: 3 tasks, ", "  intervals: 2 tasks, ");
    }

    @Test
    void pruneRemovesWhatIsAskedFor() throws IOException {
        run("first");
        String where = cache().toString();

        assertThat(say("cache", "prune", "--cache", where, "--unused-for", "1d").out())
                .contains("removed 0 tasks");
        assertThat(say("cache", "prune", "--cache", where, "--keep", "1MB").out())
                .contains("removed 0 tasks");
        assertThat(say("cache", "prune", "--cache", where, "--all").out()).contains("removed 7 tasks", "left: 0 tasks");
        assertThat(entries()).isEmpty();
    }

    @Test
    void pruneWithoutASayIsRefused() {
        Said said = say("cache", "prune", "--cache", cache().toString());

        assertThat(said.code()).isEqualTo(2);
        assertThat(said.err()).contains("NOTHING_TO_PRUNE");
    }
}
