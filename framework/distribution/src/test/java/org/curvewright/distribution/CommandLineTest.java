package org.curvewright.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.curvewright.cli.Main;
import org.curvewright.runner.document.FolderLock;
import org.curvewright.runner.document.OutputFolder;
import org.curvewright.runner.json.RecordJson;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a user of the command line sees on a small table of their own. */
final class CommandLineTest {

    /** 2 N^−0.5, with two incomplete rows. */
    private static final String RUNS = """
            model,N,loss
            a,1e2,0.2
            b,1e4,0.02
            c,1e6,
            d,,0.1
            e,1e8,0.0002
            f,1e10,0.00003
            """;

    private static final String EXPERIMENT = """
            experiment: mine
            data:
              runs: { use: csv, with: { path: runs.csv } }
            fits:
              loss: { data: runs, response: loss, formulations: [power-law], estimator: least-squares, inference: [], metrics: [rss, rmse, mape] }
            reports: [findings, markdown]
            """;

    @TempDir
    private Path folder;

    private Path out;

    @BeforeEach
    void writeFiles() throws IOException {
        out = folder.resolve("out");
        Files.writeString(folder.resolve("runs.csv"), RUNS);
        Files.writeString(folder.resolve("mine.yaml"), EXPERIMENT);
    }

    @Test
    void progressAsEventsIsALineOfJsonEach() throws IOException {
        Said said = run("--quiet", "--progress", "json");

        List<String> events = new ArrayList<>();
        for (String line : said.err().lines().toList()) {
            events.add(RecordJson.tree(line).path("event").asText());
        }
        assertThat(events).startsWith("begin", "phase").endsWith("end").contains("tasks");
    }

    @Test
    void whatFollowsTheTasksIsAPhaseAndNoTimeIsLeftForNothing() throws IOException {
        List<String> told = run("--quiet", "--progress", "json").err().lines().toList();

        List<String> titles = new ArrayList<>();
        String left = "";
        for (String line : told) {
            JsonNode event = RecordJson.tree(line);
            if (event.path("event").asText().equals("phase")) {
                titles.add(event.path("number") + "/" + event.path("of") + " "
                        + event.path("title").asText());
            }
            left = event.has("seconds_left") ? event.path("seconds_left").asText() : left;
        }
        assertThat(titles).hasSize(2).first().asString().startsWith("1/2 ");
        assertThat(titles).last().isEqualTo("2/2 Document and reports");
        assertThat(left).isEqualTo("null");
    }

    /** Refused or given way after it began: the words, then the end with the code of the process. */
    @Test
    void everyStreamEndsWithTheExitCode() throws IOException {
        Files.writeString(folder.resolve("out"), "a file, no folder");
        Said refused = run("--progress", "json");

        assertThat(refused.code()).isEqualTo(2);
        assertThat(refused.err().lines().toList().get(1)).startsWith("UNWRITABLE_OUTPUT: ");
        assertThat(exit(refused.err())).isEqualTo(2);
    }

    @Test
    void theEndTellsAnAnswerThatCannotBeWritten() throws IOException {
        OutputStream full = new OutputStream() {
            @Override
            public void write(int value) throws IOException {
                throw new IOException("No space left on device");
            }
        };
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        String file = folder.resolve("mine.yaml").toString();
        int code = Main.run(
                InputStream.nullInputStream(), full, err, "run", file, "--out", out.toString(), "--progress", "json");

        assertThat(code).isEqualTo(3);
        assertThat(exit(err.toString(StandardCharsets.UTF_8))).isEqualTo(3);
    }

    private static int exit(String err) throws IOException {
        List<String> lines = err.lines().toList();
        JsonNode last = RecordJson.tree(lines.get(lines.size() - 1));
        assertThat(last.path("event").asText()).isEqualTo("end");
        return last.path("exit").asInt();
    }

    private record Said(int code, String out, String err) {}

    private Said run(String... more) {
        List<String> arguments = new ArrayList<>(
                List.of("run", folder.resolve("mine.yaml").toString(), "--out", out.toString(), "--threads", "1"));
        arguments.addAll(List.of(more));
        return say(arguments.toArray(String[]::new));
    }

    private static Said say(String... arguments) {
        ByteArrayOutputStream answers = new ByteArrayOutputStream();
        ByteArrayOutputStream problems = new ByteArrayOutputStream();
        int code = Main.run(new ByteArrayInputStream(new byte[0]), answers, problems, arguments);
        return new Said(code, answers.toString(StandardCharsets.UTF_8), problems.toString(StandardCharsets.UTF_8));
    }

    private String value(String address) {
        return say("get", out.toString(), address, "--value").out().strip();
    }

    @Test
    void rowsWithAnEmptyCellAreCountedAndNamed() throws IOException {
        assertThat(run().code()).isZero();
        assertThat(value("fits/loss/loss/power-law/n")).isEqualTo("4");
        String sentence = "2 of 6 rows of runs are left out, since they have an empty cell: loss of c; N of d";
        assertThat(say("get", out.toString(), "fits/loss/loss/power-law/n").out())
                .contains("EMPTY_CELLS", sentence);
        assertThat(Files.readString(out.resolve("result.json"))).contains(sentence);
    }

    @Test
    void predictionMetricsScoreAFitOnItsOwnObservations() {
        assertThat(run().code()).isZero();
        double rss = Double.parseDouble(value("fits/loss/loss/power-law/rss"));
        double rmse = Double.parseDouble(value("fits/loss/loss/power-law/rmse"));
        assertThat(rmse * rmse * 4).isCloseTo(rss, org.assertj.core.api.Assertions.within(1e-12 * rss));
        assertThat(Double.parseDouble(value("fits/loss/loss/power-law/mape"))).isPositive();
    }

    @Test
    void whatIsFixedOrTiedStandsWithItsValueAndWhy() {
        assertThat(run("--set", "fits.loss.parameters={alpha: {fix: 0.5}}").code())
                .isZero();
        assertThat(value("fits/loss/loss/power-law/alpha")).isEqualTo("0.5");
        assertThat(say("get", out.toString(), "fits/loss/loss/power-law/alpha").out())
                .contains("FIXED", "\"interval\": null");
        run("--set", "fits.loss.parameters={a: {tie: alpha}}");
        assertThat(value("fits/loss/loss/power-law/a")).isEqualTo(value("fits/loss/loss/power-law/alpha"));
        assertThat(say("get", out.toString(), "fits/loss/loss/power-law/a").out())
                .contains("TIED", "tied to alpha");
    }

    @Test
    void allAddressesStandWithTheirValues() {
        run();
        assertThat(say("get", out.toString()).out().lines())
                .allMatch(line -> line.split("\t", -1).length == 2)
                .contains("fits/loss/loss/power-law/n\t4 observations", "fits/loss/loss/power-law/status\tCONVERGED")
                .contains("fits/loss/loss/power-law/alpha\t0.5", "fits/loss/loss/power-law/rss\t9.99984e-11 response²");
    }

    /** 2 N^−0.5 with one observation half as large again. */
    @Test
    void aCautionStandsBesideTheLawItQualifies() throws IOException {
        Files.writeString(folder.resolve("runs.csv"), """
                model,N,loss
                a,1e2,0.2
                b,1e3,0.0632455532
                c,1e4,0.02
                d,1e5,0.00948683298
                e,1e6,0.002
                f,1e7,0.000632455532
                g,1e8,0.0002
                """);
        Said said = run("--set", "fits.loss.estimator=huber-log", "--set", "reports=[csv, markdown]");
        assertThat(said.out())
                .containsPattern(
                        "power-law: a 2, alpha 0\\.5; with a caution: observation d alone makes up [0-9.]+ % of the objective\\n");
        assertThat(Files.readString(out.resolve("report.md"))).contains("| converged, with a caution |");
        assertThat(Files.readString(out.resolve("tables/certificates.csv"))).contains("observation d alone makes up");
        assertThat(say("get", out.toString(), "fits/loss/loss/power-law/status").out())
                .contains("QUALIFIED");
    }

    @Test
    void theCertificateCanBeAskedForItsSecondOptimizer() {
        run();
        assertThat(value("fits/loss/loss/power-law/certificate/cross-check")).isEqualTo("newton-exact-hessian");
    }

    @Test
    void aBeginningOfAnAddressGoesOn() {
        run();
        assertThat(say("get", out.toString(), "fits/loss/loss").err())
                .isEqualTo("UNKNOWN_ADDRESS: no finding at 'fits/loss/loss'; it goes on (power-law, answer, best);"
                        + " without an address 'get' prints all of them\n");
    }

    @Test
    void anOutputFolderThatIsAFileIsNamedSo() throws IOException {
        Files.createFile(out);
        Said said = run();
        assertThat(said.code()).isEqualTo(2);
        assertThat(said.err())
                .isEqualTo("UNWRITABLE_OUTPUT: the folder " + out + " cannot be written to (it is a file)\n");
    }

    @Test
    void aThingIsDescribedByItsNameAlone() {
        assertThat(say("describe", "kaplan").out())
                .startsWith("formulation kaplan (plugin formulations)")
                .isEqualTo(say("describe", "formulation", "kaplan").out());
        assertThat(say("describe", "kaplam").err()).isEqualTo("nothing is called 'kaplam'; did you mean 'kaplan'?\n");
    }

    @Test
    void theKeysInsideABlockAreDescribedWithIt() {
        assertThat(say("describe", "analysis", "allocation").out())
                .contains(
                        "  flops.counted ", "with-attention", "  flops.per-parameter-token ", "  limits.most-tokens ");
    }

    @Test
    void countsOneAsOne() {
        assertThat(say("check", folder.resolve("mine.yaml").toString()).out())
                .isEqualTo("mine: no problems; 1 fit and 0 analyses can run\n");
    }

    @Test
    void aRequirementIsNotMetByNothing() {
        Said said = run("--require", "conditional");
        assertThat(said.code()).isEqualTo(1);
        assertThat(said.err())
                .contains("requirement does not hold: no forecast has a card, so none can be shown to be CONDITIONAL");
        assertThat(said.out()).doesNotContain("forecasts:");
    }

    @Test
    void aCardThatIsNotMetNamesTheItemsThatFail() throws IOException {
        Files.writeString(
                folder.resolve("mine.yaml"),
                EXPERIMENT + "analyses: [{ use: forecast, on: loss, with: { at: [{ N: 1e12 }], grid: 0 } }]\n");
        Said said = run("--require", "reliable");
        assertThat(said.code()).isEqualTo(1);
        assertThat(said.err())
                .contains(
                        "requirement does not hold: analyses/forecast/loss/loss/power-law/N-1e12/card is UNRELIABLE: ")
                .contains("fails reach: 2.00 decades beyond")
                .contains("; caution about recipe-match: ");
        assertThat(run("--require", "conditional").err())
                .contains("fails reach: ")
                .doesNotContain("caution about");
    }

    @Test
    void coverageIsPrintedAsATable() throws IOException {
        Files.writeString(
                folder.resolve("mine.yaml"),
                EXPERIMENT
                        + "analyses: [{ use: coverage, on: loss, with: { worlds: 3, inferences: { wald: wald-t } } }]\n");
        assertThat(run().out())
                .contains("analyses/coverage/loss/loss/power-law/series")
                .contains("coverage (percent)  monte carlo error (percent)  median width")
                .contains("In 3 simulated worlds the 95 % intervals of wald contained the truth in ");
    }

    private static int listInto(String failure, OutputStream problems) {
        OutputStream full = new OutputStream() {
            @Override
            public void write(int value) throws IOException {
                throw new IOException(failure);
            }
        };
        return Main.run(new ByteArrayInputStream(new byte[0]), full, problems, "list");
    }

    @Test
    void anAnswerThatCannotBeWrittenIsNoticed() {
        ByteArrayOutputStream problems = new ByteArrayOutputStream();
        assertThat(listInto("No space left on device", problems)).isEqualTo(3);
        assertThat(problems.toString(StandardCharsets.UTF_8))
                .isEqualToNormalizingNewlines(
                        "the environment gave way: standard output cannot be written (No space left on device)\n");
    }

    @Test
    void aReaderThatHasSeenEnoughIsNoFailure() {
        ByteArrayOutputStream problems = new ByteArrayOutputStream();
        assertThat(listInto("Broken pipe", problems)).isZero();
        assertThat(problems.size()).isZero();
    }

    @Test
    void aSecondRunInTheSameFolderIsRefused() throws IOException {
        OutputFolder held = new OutputFolder(out);
        held.prepare();
        try (FolderLock lock = FolderLock.take(held).orElseThrow()) {
            assertThat(lock).isNotNull();
            Said said = run();
            assertThat(said.code()).isEqualTo(2);
            assertThat(said.err().lines())
                    .singleElement()
                    .asString()
                    .startsWith("BUSY_OUTPUT: another run is writing to the folder " + out);
        }
        assertThat(run().code()).isZero();
    }

    @Test
    void whatAKilledRunLeftIsTakenOver() throws IOException {
        Files.createDirectories(out);
        Files.writeString(out.resolve(".running"), "1 1\n");
        assertThat(run().code()).isZero();
        assertThat(out.resolve(".running")).doesNotExist();
    }

    @Test
    void reportsOfAnEarlierRunGoAndForeignFilesStay() throws IOException {
        run();
        Files.writeString(out.resolve("notes.md"), "mine");
        assertThat(out.resolve("report.md")).exists();
        run("--set", "reports=[findings]");
        assertThat(out.resolve("report.md")).doesNotExist();
        assertThat(out.resolve("findings.csv")).exists();
        assertThat(out.resolve("notes.md")).exists();
    }

    @Test
    void aFolderThatAnEarlierRunFilledGoesWhenItIsEmptied() {
        run("--set", "reports=[figures]");
        assertThat(out.resolve("figures")).isDirectory();
        run("--set", "reports=[]");
        assertThat(out.resolve("figures")).doesNotExist();
        assertThat(out.resolve("result.json")).exists();
    }
}
