package org.curvewright.distribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.curvewright.runner.Experiment;
import org.curvewright.runner.Refused;
import org.curvewright.runner.Source;
import org.curvewright.runner.execute.Progress;
import org.curvewright.spi.Notice;
import org.curvewright.spi.analysis.Finding;
import org.curvewright.spi.analysis.Value;
import org.curvewright.spi.report.ResultDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A table in which a law cannot be fitted to some groups: they are too short, or a cell may not stand there. */
final class FailingGroupsTest {

    private static final String LONG =
            "NAME,1e7,4.1;NAME,1e8,3.3;NAME,1e9,2.8;NAME,1e10,2.4;NAME,1e11,2.1;NAME,1e12,1.96;";
    private static final String TWO = "short,1e7,4;short,1e8,3;";
    private static final String BAD = "bad,0,4.1;bad,1e8,3.3;bad,1e9,2.8;bad,1e10,2.4;";

    @TempDir
    private Path folder;

    private Experiment experiment(String store, String rows) throws IOException, Refused {
        return experiment(store, "least-squares", rows, "");
    }

    private Experiment experiment(String store, String estimator, String rows, String analysis)
            throws IOException, Refused {
        Files.writeString(folder.resolve("runs.csv"), ("bench,N,loss;" + rows).replace(";", "\n"));
        Path file = Files.writeString(
                folder.resolve("mine.yaml"),
                """
                experiment: mine
                data:
                  runs: { use: csv, with: { path: runs.csv }, columns: { N: N, loss: loss, bench: bench } }
                fits:
                  loss:
                    data: runs
                    response: loss
                    groups: bench
                    formulations: [power-law, kaplan]
                    estimator: ESTIMATOR
                    inference: { use: parametric-bootstrap, with: { draws: 20 } }
                    metrics: [rmse, aic]
                STORE
                analyses:
                  - { use: survey, on: loss }
                  - { use: model-selection, on: loss }
                ANALYSIS
                reports: [markdown, html]
                """.replace("STORE", store).replace("ESTIMATOR", estimator).replace("ANALYSIS", analysis));
        return Repository.curvewright(1).prepare(Source.file(file, List.of()));
    }

    private ResultDocument run(String store) throws IOException, Refused, InterruptedException {
        String rows = LONG.replace("NAME", "first") + TWO + LONG.replace("NAME", "last");
        return experiment(store, rows)
                .run(folder.resolve("out"), false, Progress.SILENT)
                .document();
    }

    private static String text(ResultDocument document, String address) {
        return document.findings().stream()
                .filter(finding -> finding.address().equals(address))
                .map(finding -> ((Value.Text) finding.value()).text())
                .findFirst()
                .orElseThrow();
    }

    @Test
    void theFitsOfTheShortGroupFailAndTheOthersGoOn() throws IOException, Refused, InterruptedException {
        ResultDocument document = run("");

        assertThat(text(document, "fits/loss/loss/short/kaplan/status")).isEqualTo("FAILED");
        assertThat(text(document, "fits/loss/loss/short/power-law/status")).isNotEqualTo("FAILED");
        assertThat(text(document, "fits/loss/loss/last/kaplan/status")).isNotEqualTo("FAILED");
        assertThat(document.notices())
                .contains(new Notice(
                        "TOO_FEW_OBSERVATIONS",
                        "1 of 3 groups of fits.loss has fewer observations than kaplan of loss has parameters, so that"
                                + " these fits FAIL: short (2 for 3)"))
                .extracting(Notice::code)
                .doesNotContain("DEFECT");
        assertThat(document.findings())
                .filteredOn(finding -> finding.address().equals("analyses/survey/loss/loss/kaplan/status/FAILED"))
                .extracting(Finding::value)
                .containsExactly(new Value.Quantity(1));
    }

    /** Two runs hold nothing out beside four; the other groups have six. */
    @Test
    void anExtrapolationLeavesTheShortGroupOut() throws IOException, Refused, InterruptedException {
        String rows = LONG.replace("NAME", "first") + TWO + LONG.replace("NAME", "last");
        ResultDocument document = experiment(
                        "", "least-squares", rows, "  - { use: extrapolation, on: loss, with: { train-smallest: 4 } }")
                .run(folder.resolve("out"), false, Progress.SILENT)
                .document();

        assertThat(document.findings())
                .filteredOn(finding -> finding.address().matches("analyses/extrapolation/loss/loss/.*/power-law/mape"))
                .extracting(finding -> finding.value() instanceof Value.Quantity)
                .containsExactly(true, false, true);
        assertThat(document.notices()).extracting(Notice::code).doesNotContain("DEFECT");
    }

    @Test
    void aStoreTellsThemToo() throws IOException, Refused, InterruptedException {
        assertThat(text(run("    store: csv"), "fits/loss/loss/short/kaplan/status"))
                .isEqualTo("FAILED");
    }

    @Test
    void aTextAmongNumbersFailsItsOwnGroupOnly() throws IOException, Refused, InterruptedException {
        String rows = LONG.replace("NAME", "first") + BAD.replace("bad,0,4.1", "bad,1e7,oops");
        ResultDocument document = experiment("", rows)
                .run(folder.resolve("out"), false, Progress.SILENT)
                .document();

        assertThat(text(document, "fits/loss/loss/bad/kaplan/status")).isEqualTo("FAILED");
        assertThat(text(document, "fits/loss/loss/first/kaplan/status")).isEqualTo("CONVERGED");
        assertThat(document.finding("fits/loss/loss/bad/kaplan/status"))
                .hasValueSatisfying(finding -> assertThat(finding.notices())
                        .extracting(Notice::text)
                        .first()
                        .asString()
                        .startsWith("runs row 7: 'oops' in column 'loss' is not a finite number (the response)"));
    }

    @Test
    void aColumnWithoutNumbersIsOneProblemAndSoIsATableWithoutRows() {
        String texts = LONG.replace("NAME", "first").replaceAll(",[0-9.]+;", ",low;") + "second,1e7,low;";

        assertThat(catchThrowableOfType(Refused.class, () -> experiment("", texts))
                        .lines())
                .hasSize(2)
                .first()
                .asString()
                .contains("runs row 1: 'low' in column 'loss'", "the same of row 2, 3, 4, 5, 6 and 1 more");
        assertThat(catchThrowableOfType(Refused.class, () -> experiment("", "")).lines())
                .first()
                .asString()
                .contains("TOO_FEW_OBSERVATIONS", "runs has no rows, so that 'bench' names no group to fit");
    }

    @Test
    void emptyCellsAreCountedOverAllGroups() throws IOException, Refused, InterruptedException {
        String rows = (LONG.replace("NAME", "first") + LONG.replace("NAME", "last")).replace(",4.1;", ",;");
        ResultDocument document = experiment("", rows)
                .run(folder.resolve("out"), false, Progress.SILENT)
                .document();
        Notice told = new Notice(
                "EMPTY_CELLS",
                "2 of 12 rows of runs are left out, since they have an empty cell: loss of row 1 (group first), row 7"
                        + " (group last)");

        assertThat(document.notices())
                .filteredOn(notice -> notice.code().equals("EMPTY_CELLS"))
                .containsExactly(told);
        assertThat(document.data().get(0).notices()).containsExactly(told);
        assertThat(folder.resolve("out/report.md"))
                .content()
                .contains("12 rows, none excluded by the configuration. Without a value: 2 of 12 rows of runs are");
    }

    @Test
    void theFitsOfAGroupWithABadCellFailAndNameIt() throws IOException, Refused, InterruptedException {
        Experiment experiment = experiment("", LONG.replace("NAME", "first") + BAD + LONG.replace("NAME", "last"));
        ResultDocument document =
                experiment.run(folder.resolve("out"), false, Progress.SILENT).document();

        assertThat(experiment.warnings())
                .hasSize(2)
                .first()
                .isEqualTo("BAD_CELL: 1 of 3 groups of fits.loss has a cell that power-law of loss cannot be fitted to,"
                        + " so that these fits FAIL: bad (runs row 7: N is 0, expected a positive number)");
        assertThat(text(document, "fits/loss/loss/bad/power-law/status")).isEqualTo("FAILED");
        assertThat(text(document, "fits/loss/loss/last/power-law/status")).isNotEqualTo("FAILED");
        assertThat(document.finding("fits/loss/loss/bad/power-law/status"))
                .hasValueSatisfying(finding -> assertThat(finding.notices())
                        .extracting(Notice::text)
                        .contains("runs row 7: N is 0, expected a positive number"));
        assertThat(document.notices())
                .extracting(Notice::code)
                .contains("BAD_CELL")
                .doesNotContain("DEFECT");
    }

    @Test
    void whereEveryGroupHasABadCellTheTableIsRefused() {
        Refused refused = catchThrowableOfType(Refused.class, () -> experiment("", BAD));

        assertThat(refused.lines())
                .first()
                .asString()
                .contains("BAD_CELL fits.loss.response: runs row 1: N is 0, expected a positive number");
    }

    /** Of a response below zero there is no logarithm, which only the estimator knows. */
    @Test
    void theFitsThatAnEstimatorCannotMakeFailAlone() throws IOException, Refused, InterruptedException {
        String rows =
                LONG.replace("NAME", "first") + LONG.replace("NAME", "negative").replace("2.8", "-2.8");
        ResultDocument document = experiment("", "huber-log", rows, "")
                .run(folder.resolve("out"), false, Progress.SILENT)
                .document();

        assertThat(text(document, "fits/loss/loss/negative/kaplan/status")).isEqualTo("FAILED");
        assertThat(text(document, "fits/loss/loss/first/kaplan/status")).isNotEqualTo("FAILED");
    }

    @Test
    void whereEveryGroupIsShortTheLawIsRefused() {
        Refused refused =
                catchThrowableOfType(Refused.class, () -> experiment("", TWO + TWO.replace("short", "brief")));

        assertThat(refused.lines())
                .hasSize(3)
                .first()
                .asString()
                .contains("TOO_FEW_OBSERVATIONS fits.loss.response: 2 observations of loss in runs, group short");
    }
}
