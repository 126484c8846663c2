package org.curvewright.plugins.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.curvewright.runner.Curvewright;
import org.curvewright.runner.Environment;
import org.curvewright.runner.Refused;
import org.curvewright.runner.Source;
import org.curvewright.runner.execute.Progress;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One experiment on threads and on Spark, where machines break down too: the same bytes. */
class SparkEngineTest {

    private static final String EXPERIMENT = """
            experiment: two-engines
            question: Does it matter where tasks run?
            seed: 5
            defaults: { inference: { use: parametric-bootstrap, with: { draws: 2100 } }, metrics: [rss, aic] }
            data:
              sizes: { use: csv, with: { path: sizes.csv } }
              lengths: { use: csv, with: { path: sizes.csv }, where: { D: { max: 3.0e9 } } }
            fits:
              sizes: { data: sizes, response: loss, formulations: [kaplan, chinchilla], estimator: least-squares }
              lengths: { data: lengths, response: loss, formulations: [chinchilla], estimator: least-squares, inference: wald-t }
              curve: { data: sizes, response: loss, formulations: [kaplan], estimator: least-squares, inference: wald-t }
            analyses:
              - use: coverage
                on: curve
                with:
                  worlds: 20
                  truth: { a: 406.4, alpha: 0.34, L_inf: 1.69 }
                  noise: { deviation: 0.005 }
                  inferences: { wald: wald-t }
              - { use: model-selection, on: sizes }
              - { use: extrapolation, on: sizes, with: { train-smallest: 7 } }
            reports: [markdown, findings]
            expect:
              - { finding: fits/sizes/loss/kaplan/status, is: CONVERGED }
            """;

    @TempDir
    private Path temp;

    @AfterEach
    void mend() {
        System.clearProperty(FlakyWorkshop.MODE);
    }

    private Map<String, String> run(String engine, String... settings) throws Exception {
        List<String> rows =
                Stream.concat(Stream.of("N,D,loss"), SparkEngineTest.rows()).toList();
        Files.write(temp.resolve("sizes.csv"), rows);
        Path file = Files.writeString(temp.resolve("two-engines.yaml"), EXPERIMENT);
        List<String> overrides = Stream.concat(Stream.of("engine=" + engine), Stream.of(settings))
                .toList();
        Path out = temp.resolve(engine);
        Curvewright.in(new Environment(temp, List.of(), 2))
                .prepare(Source.file(file, overrides))
                .run(out, false, Progress.SILENT);
        return files(out);
    }

    private static Stream<String> rows() {
        return Stream.of(
                "1.0e8,1.0e9,3.912",
                "2.0e8,1.0e9,3.741",
                "4.0e8,1.0e9,3.662",
                "1.0e8,3.0e9,3.605",
                "2.0e8,3.0e9,3.459",
                "4.0e8,3.0e9,3.341",
                "8.0e8,3.0e9,3.268",
                "1.0e8,9.0e9,3.431",
                "2.0e8,9.0e9,3.247",
                "4.0e8,9.0e9,3.117",
                "8.0e8,9.0e9,3.022",
                "1.6e9,2.7e10,2.741");
    }

    /** All that a run writes but the record of the run itself. */
    private static Map<String, String> files(Path folder) throws IOException {
        Map<String, String> files = new TreeMap<>();
        for (String name : List.of("result.json", "report.md", "findings.csv")) {
            files.put(name, Files.readString(folder.resolve(name)));
        }
        return files;
    }

    @Test
    void theBytesAreThoseOfThreadsAlsoWhereEveryMachineBreaksDownOnce() throws Exception {
        Map<String, String> local = run("local");

        assertThat(run("spark", "engine.with.master=local[2]")).isEqualTo(local);

        System.setProperty(FlakyWorkshop.MODE, FlakyWorkshop.BREAKS);
        assertThat(run("spark", "engine.with.master=local[3]", "engine.with.chunk=0.05"))
                .isEqualTo(local);
    }

    @Test
    void aMachineWithAnotherPluginIsRefused() {
        System.setProperty(FlakyWorkshop.MODE, FlakyWorkshop.OTHER);

        assertThatThrownBy(() -> run("spark", "engine.with.master=local[2]"))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("DIFFERENT_PROGRAM")
                .hasMessageContaining("plugin formulations is 0");
    }

    @Test
    void aMasterThatIsNoneIsRefusedInALine() {
        assertThatThrownBy(() -> run("spark", "engine.with.master=local[none]"))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("BAD_VALUE engine.with")
                .hasMessageContaining("'local[none]', allowed: local, local[2]");
    }
}
