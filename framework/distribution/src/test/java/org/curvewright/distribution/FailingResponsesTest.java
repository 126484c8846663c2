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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A table of benchmarks of which a law cannot be fitted to some. */
final class FailingResponsesTest {

    /**
     * Two sound benchmarks; one with a text; one of a single run; one of words, among which two
     * numbers; one of ranks alone; one that only a suite has.
     */
    private static final String WIDE = """
            suite,N,a_acc,b_acc,bad_acc,brief_acc,word_acc,none_acc,half_err
            x,1e7,3.19735,3.23425,3.22602,3.16457,low,low,n/a
            x,3.7e7,2.91035,2.97342,2.91673,,low,low,n/a
            x,1.4e8,2.73607,2.70475,n/a,,2.7,low,n/a
            x,5.2e8,2.53119,2.57231,2.50097,,mid,mid,n/a
            y,1.9e9,2.41268,2.40911,2.38457,,mid,mid,0.41
            y,7.2e9,2.32592,2.33783,2.31112,,2.3,mid,0.32
            y,2.7e10,2.23495,2.19692,2.27101,,high,high,0.23
            y,1e11,2.20677,2.19647,2.19934,,high,high,0.20
            """;

    private static final String WHY =
            "runs row 3: 'n/a' in column 'bad_acc' is not a finite number (the response); 'values' of a column says what"
                    + " texts stand for";

    private static final String SHARE = "    groups: suite\n    share: [alpha]\n";
    private static final String OTHER = "  other: { data: runs, response: a_acc, formulations: [kaplan], estimator:"
            + " least-squares, inference: [] }\n";
    private static final String ALL_ANALYSES = """
            analyses:
              - { on: acc, use: model-selection }
              - { on: acc, use: survey }
              - { on: [acc, other], use: diagnostics }
              - { on: acc, use: comparison }
              - { on: acc, use: noise-components }
              - { on: [acc, other], use: extrapolation, with: { train-smallest: 4 } }
            """;

    @TempDir
    private Path folder;

    private Experiment experiment(String response, String more) throws IOException, Refused {
        Files.writeString(folder.resolve("runs.csv"), WIDE);
        Path file = Files.writeString(
                folder.resolve("mine.yaml"), """
                experiment: mine
                data:
                  runs: { use: csv, with: { path: runs.csv } }
                fits:
                  acc:
                    data: runs
                    response: RESPONSE
                    formulations: [power-law, kaplan]
                    estimator: least-squares
                    inference: []
                MORE
                reports: [markdown]
                """.replace("RESPONSE", response).replace("MORE", more));
        return Repository.curvewright(1).prepare(Source.file(file, List.of()));
    }

    private ResultDocument run(String response, String more) throws IOException, Refused, InterruptedException {
        return experiment(response, more)
                .run(folder.resolve("out"), false, Progress.SILENT)
                .document();
    }

    private List<String> refused(String response, String more) {
        return catchThrowableOfType(Refused.class, () -> experiment(response, more))
                .lines();
    }

    /** Such as {@code bad_acc/kaplan FAILED}. */
    private static List<String> statuses(ResultDocument document) {
        return document.findings().stream()
                .filter(finding -> finding.address().matches("fits/acc/.*/status"))
                .map(finding -> finding.address().replaceAll("fits/acc/|/status", "") + " "
                        + ((Value.Text) finding.value()).text())
                .toList();
    }

    @Test
    void onlyTheFitsOfTheResponsesThatALawCannotTakeFail() throws IOException, Refused, InterruptedException {
        ResultDocument document = run("'*_acc'", "");

        assertThat(statuses(document))
                .hasSize(8)
                .filteredOn(status -> status.endsWith("FAILED"))
                .containsExactlyInAnyOrder(
                        "bad_acc/power-law FAILED",
                        "bad_acc/kaplan FAILED",
                        "brief_acc/power-law FAILED",
                        "brief_acc/kaplan FAILED");
        assertThat(document.finding("fits/acc/bad_acc/kaplan/status")
                        .orElseThrow()
                        .notices())
                .extracting(Notice::text)
                .contains(WHY);
        assertThat(document.notices())
                .contains(
                        new Notice(
                                "NOT_A_NUMBER",
                                "1 of 4 responses of fits.acc has a cell that kaplan cannot be fitted to, so that these"
                                        + " fits FAIL: bad_acc (" + WHY + ")"),
                        new Notice(
                                "TOO_FEW_OBSERVATIONS",
                                "1 of 4 responses of fits.acc has fewer observations than kaplan has parameters, so that"
                                        + " these fits FAIL: brief_acc (1 for 3)"))
                .extracting(Notice::code)
                .doesNotContain("DEFECT");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            '[a_acc, bad_acc]'   | bad_acc/power-law FAILED, bad_acc/kaplan FAILED
            '[a_acc, brief_acc]' | brief_acc/power-law FAILED, brief_acc/kaplan FAILED
            '[a_acc, word_acc]'  | word_acc/power-law FAILED, word_acc/kaplan FAILED
            '[word_acc, b_acc]'  | word_acc/power-law FAILED, word_acc/kaplan FAILED
            """)
    void aListIsTreatedAsAPattern(String response, String failed) throws IOException, Refused, InterruptedException {
        assertThat(statuses(run(response, "")))
                .hasSize(4)
                .filteredOn(status -> status.endsWith("FAILED"))
                .containsExactlyInAnyOrder(failed.split(", "));
    }

    /** One run suits power-law of no response here, and nothing suits a law that no response suits. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            bad_acc                | 1 | NOT_A_NUMBER fits.acc.response: runs row 3: 'n/a' in column 'bad_acc'
            '"ba*_acc"'            | 1 | NOT_A_NUMBER fits.acc.response: runs row 3: 'n/a' in column 'bad_acc'
            '[bad_acc, brief_acc]' | 3 | NOT_A_NUMBER fits.acc.response[0]: runs row 3: 'n/a' in column 'bad_acc'
            '[a_acc, none_acc]'    | 1 | NOT_A_NUMBER fits.acc.response[1]: runs row 1: 'low' in column 'none_acc'
            '[a_acc, d_acc]'       | 1 | MISSING_COLUMN fits.acc.response[1]: no column 'd_acc' for the response in runs
            '"w*_acc"'             | 1 | MISSING_COLUMN fits.acc.response: no numeric column of runs matches 'w*_acc'
            """)
    void whatNoResponseSuitsAndWhatIsNoScoreIsAProblem(String response, int problems, String first) {
        assertThat(refused(response, ""))
                .hasSize(problems + 1)
                .first()
                .asString()
                .contains(first);
    }

    @Test
    void whereGroupsAreFittedApartOnlyThoseWithTheCellFail() throws IOException, Refused, InterruptedException {
        ResultDocument document = run("[a_acc, bad_acc, brief_acc]", "    groups: suite");

        assertThat(statuses(document))
                .hasSize(12)
                .filteredOn(status -> status.endsWith("FAILED"))
                .containsExactlyInAnyOrder(
                        "bad_acc/x/power-law FAILED",
                        "bad_acc/x/kaplan FAILED",
                        "brief_acc/x/power-law FAILED",
                        "brief_acc/x/kaplan FAILED",
                        "brief_acc/y/power-law FAILED",
                        "brief_acc/y/kaplan FAILED");
        assertThat(document.notices())
                .extracting(Notice::text)
                .anyMatch(text -> text.startsWith("1 of 2 groups of fits.acc has a cell that kaplan of bad_acc"))
                .anyMatch(text -> text.endsWith("these fits FAIL: x (1 for 3), y (0 for 3)"));
    }

    /** A fit of all groups is one fit: a cell of one group fails it, and is a problem where the study has no other fit. */
    @Test
    void whereGroupsShareAParameterTheFitOfThemAllFails() throws IOException, Refused, InterruptedException {
        assertThat(statuses(run("[a_acc, bad_acc, brief_acc]", SHARE)))
                .filteredOn(status -> status.endsWith("FAILED"))
                .containsExactlyInAnyOrder(
                        "bad_acc/power-law FAILED",
                        "bad_acc/kaplan FAILED",
                        "brief_acc/power-law FAILED",
                        "brief_acc/kaplan FAILED");
        assertThat(refused("bad_acc", SHARE))
                .first()
                .asString()
                .contains("NOT_A_NUMBER", WHY, "all groups", "the study has no other fit that can be made");
    }

    /** Such a section of one response is no reason not to fit the others. */
    @Test
    void whereAnotherSectionRemainsTheFitOfAllGroupsFailsAlone() throws IOException, Refused, InterruptedException {
        Experiment experiment = experiment("bad_acc", SHARE + OTHER + ALL_ANALYSES);
        ResultDocument document =
                experiment.run(folder.resolve("out"), false, Progress.SILENT).document();

        assertThat(experiment.warnings())
                .hasSize(2)
                .last()
                .isEqualTo(
                        "NOT_A_NUMBER: the only response of fits.acc has a cell that kaplan cannot be fitted to, so that"
                                + " this fit FAILS: bad_acc (" + WHY + ")");
        assertThat(statuses(document)).containsExactlyInAnyOrder("bad_acc/power-law FAILED", "bad_acc/kaplan FAILED");
        assertThat(document.finding("fits/other/a_acc/kaplan/status")
                        .orElseThrow()
                        .value())
                .isNotEqualTo(new Value.Text("FAILED"));
        assertThat(document.notices()).extracting(Notice::code).doesNotContain("DEFECT");
    }

    /** Whose parameters keep their addresses, which an expectation may name. */
    @Test
    void aGroupOfBadCellsAloneFailsTheFitOfAll() throws IOException, Refused, InterruptedException {
        assertThat(run("half_err", SHARE + OTHER).findings())
                .extracting(Finding::address)
                .contains("fits/acc/half_err/power-law/a[x]", "fits/acc/half_err/power-law/a[y]");
    }

    /** A law that has too few rows is the wrong law, whatever else is fitted. */
    @Test
    void aLawWithMoreParametersThanAllGroupsHaveRowsIsRefusedBesideOthers() {
        assertThat(refused("brief_acc", SHARE + OTHER))
                .hasSize(3)
                .first()
                .asString()
                .contains("TOO_FEW_OBSERVATIONS fits.acc.response: 1 observations of brief_acc");
    }

    /** Words and ranks are no scores; that they are left out is said by check and in the document. */
    @Test
    void whatAPatternLeavesOutIsTold() throws IOException, Refused, InterruptedException {
        Experiment experiment = experiment("'*_acc'", "");
        Notice told = new Notice(
                "TEXT_COLUMNS",
                "fits.acc.response '*_acc' leaves out 2 columns of runs with more texts than numbers: word_acc (6 of 8"
                        + " cells, such as 'low' in row 1), none_acc (8 of 8 cells, such as 'low' in row 1)");

        assertThat(experiment.warnings()).contains(told.code() + ": " + told.text());
        assertThat(experiment
                        .run(folder.resolve("out"), false, Progress.SILENT)
                        .document()
                        .notices())
                .containsOnlyOnce(told);
        assertThat(folder.resolve("out/report.md")).content().contains("leaves out 2 columns of runs");
        assertThat(refused("'w*_acc'", ""))
                .first()
                .asString()
                .contains("; it leaves out 1 column of runs with more texts");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "model-selection",
                "survey",
                "diagnostics",
                "comparison",
                "noise-components",
                "portfolio, with: { parameter: alpha }",
                "extrapolation, with: { train-smallest: 4 }"
            })
    void analysesLeaveThemOut(String analysis) throws IOException, Refused, InterruptedException {
        assertThat(run("'*_acc'", "analyses: [{ on: acc, use: " + analysis + " }]")
                        .notices())
                .extracting(Notice::code)
                .contains("NOT_A_NUMBER", "TOO_FEW_OBSERVATIONS")
                .doesNotContain("DEFECT");
    }
}
