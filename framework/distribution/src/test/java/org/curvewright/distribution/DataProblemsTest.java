package org.curvewright.distribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.curvewright.runner.Refused;
import org.curvewright.runner.Source;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a user reads whose table does not fit the question. */
final class DataProblemsTest {

    private static final String EXPERIMENT = """
            experiment: mine
            data:
              runs: { use: csv, with: { path: runs.csv } }
            fits:
              loss: { data: runs, response: loss, formulations: [kaplan], estimator: least-squares }
            """;

    @TempDir
    private Path folder;

    private List<String> problems(String experiment, String csv) throws IOException {
        Files.writeString(folder.resolve("runs.csv"), csv.replace(";", "\n"));
        Path file = Files.writeString(folder.resolve("mine.yaml"), experiment);
        Refused refused = catchThrowableOfType(
                Refused.class, () -> Repository.curvewright(1).prepare(Source.file(file, List.of())));
        return refused.lines().stream()
                .map(line -> line.replace(folder.toString() + "/", ""))
                .toList();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            model,N,perplexity;a,1e8,3;b,1e9,2 | mine.yaml:5:33: MISSING_COLUMN fits.loss.response: no column 'loss' for the response in runs (model, N, perplexity)
            N,loss;1e8,3;1e9,two;1e10,2;1e11,1 | mine.yaml:5:33: NOT_A_NUMBER fits.loss.response: runs row 2: 'two' in column 'loss' is not a finite number (the response); 'values' of a column says what texts stand for
            N,loss;1e8,3;1e9,NaN;1e10,2;1e11,1 | mine.yaml:5:33: NOT_A_NUMBER fits.loss.response: runs row 2: 'NaN' in column 'loss' is not a finite number (the response); 'values' of a column says what texts stand for
            N,loss;1e8,3;1e9,inf;1e10,2;1e11,1 | mine.yaml:5:33: NOT_A_NUMBER fits.loss.response: runs row 2: 'inf' in column 'loss' is not a finite number (the response); 'values' of a column says what texts stand for
            N,loss;0,3;1e9,2;1e10,1.5;1e11,1   | mine.yaml:5:33: BAD_CELL fits.loss.response: runs row 1: N is 0, expected a positive number
            N,loss;1e8,3;-1e9,2;1e10,1.5;1e11,1 | mine.yaml:5:33: BAD_CELL fits.loss.response: runs row 2: N is -1000000000, expected a positive number
            N,loss;1e8,3;1e9,2                 | mine.yaml:5:33: TOO_FEW_OBSERVATIONS fits.loss.response: 2 observations of loss in runs cannot determine the 3 parameters of kaplan (a, alpha, L_inf)
            N,loss;1e8,3;1e9,2;1e10,;,1        | mine.yaml:5:33: TOO_FEW_OBSERVATIONS fits.loss.response: 2 observations of loss in runs cannot determine the 3 parameters of kaplan (a, alpha, L_inf); 2 of 4 rows of runs are left out, since they have an empty cell: loss of row 3; N of row 4
            """)
    void saysWhereWhatAndWhatIsAllowed(String csv, String expected) throws IOException {
        assertThat(problems(EXPERIMENT, csv)).containsExactly(expected, "1 problem, nothing was run");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            1e9,two | NOT_A_NUMBER fits.loss.response: runs row 3: 'two' in column 'loss' is not a finite number (the response); 'values' of a column says what texts stand for
            -1e9,2  | BAD_CELL fits.loss.response: runs row 3: N is -1000000000, expected a positive number
            1e9,    | 2 observations of loss in runs cannot determine the 3 parameters of kaplan (a, alpha, L_inf); 1 of 3 rows of runs is left out, since it has an empty cell: loss of row 3
            """)
    void countsTheRowsOfTheFileWhateverIsLeftOut(String cells, String expected) throws IOException {
        String filtered = EXPERIMENT.replace("runs.csv } }", "runs.csv }, where: { kept: 1 } }");
        assertThat(problems(filtered, "N,loss,kept;1e7,4,0;1e8,3,1;" + cells + ",1;1e10,2,1"))
                .first()
                .asString()
                .contains(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            oops: null | mine.yaml:3:64: NOT_A_NUMBER data.runs.columns.loss.values: runs row 2: 'NaN' in column 'loss' is neither a number nor one of oops
            NaN: nil   | mine.yaml:3:81: WRONG_TYPE data.runs.columns.loss.values.NaN: expected a number, found the text 'nil'
            """)
    void textsStandForNumbersOrNothing(String values, String expected) throws IOException {
        String stated =
                EXPERIMENT.replace("runs.csv } }", "runs.csv }, columns: { loss: { values: { " + values + " } } } }");
        assertThat(problems(stated, "N,loss;1e8,3;1e9,NaN;1e10,2;1e11,1")).contains(expected);
    }

    @Test
    void saysThatTheTextIsInRowsThatAreLeftOut() throws IOException {
        String filtered = EXPERIMENT.replace("runs.csv } }", "runs.csv }, where: { state: finished } }");
        assertThat(problems(filtered, "N,loss,state;1e8,3,finished;1e9,NaN,crashed;1e10,2,finished"))
                .first()
                .asString()
                .contains(
                        "runs: column 'loss' holds text in rows that are left out (the response); 'values' of a column");
    }

    @Test
    void namesAMissingFile() throws IOException {
        assertThat(problems(EXPERIMENT.replace("path: runs.csv", "path: rums.csv"), "N,loss"))
                .first()
                .asString()
                .startsWith("mine.yaml:3:9: MISSING_FILE data.runs")
                .contains("rums.csv");
    }

    @ParameterizedTest
    @CsvSource({"../report.md", "/etc/hosts", "figures/../..", "."})
    void refusesAFileOutsideTheOutputFolder(String path) throws IOException {
        String validate = "validate: [{ says: it is there, file: '" + path + "' }]\n";
        assertThat(problems(EXPERIMENT + validate, "N,loss;1e8,3;1e9,2;1e10,1;1e11,0.9"))
                .first()
                .isEqualTo("mine.yaml:6:39: PATH_LEAVES_FOLDER validate[0].file: the path '" + path
                        + "' leaves the output folder; expected one inside it");
    }

    @Test
    void namesAFolderThatIsNoExperiment() {
        Refused refused = catchThrowableOfType(Refused.class, () -> Source.file(folder, List.of()));
        assertThat(refused.lines()).containsExactly(folder + ": MISSING_FILE: a folder, expected an experiment's file");
    }

    @Test
    void suggestsAColumn() throws IOException {
        assertThat(problems(EXPERIMENT.replace("response: loss", "response: los"), "N,loss;1e8,3;1e9,2;1e10,1"))
                .first()
                .asString()
                .contains("did you mean 'loss'?");
    }

    @Test
    void refusesToMixConventionsUnlessAcknowledged() throws IOException {
        String experiment = Files.readString(
                        Repository.root().resolve("configs/scaling-laws-under-the-microscope.yaml"))
                .replaceFirst("(?m)^acknowledge:\\R.*\\R", "");

        assertThat(problems(experiment, "N,loss"))
                .first()
                .asString()
                .contains("MEASURE_MISMATCH", "arc_challenge", "acc_norm");
    }

    private static final String FOUR = "N,loss;1e8,3;1e9,2;1e10,1.5;1e11,1.2";

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            { train-smallest: 4 }               | train-smallest | 68
            { train-smallest: 9 }               | train-smallest | 68
            { rolling: true, min-train: 4 }     | min-train      | 78
            """)
    void refusesASplitThatHoldsNothingOut(String with, String key, int column) throws IOException {
        assertThat(problems(EXPERIMENT + "analyses: [{ use: extrapolation, on: loss, with: " + with + " }]\n", FOUR))
                .first()
                .asString()
                .startsWith("mine.yaml:6:" + column + ": EMPTY_SPLIT analyses[0].with." + key
                        + ": nothing is held out of the 4 observations of loss in 'loss'")
                .endsWith("to train on; allowed: 1 to 3");
    }

    @Test
    void keepsReplicatesTogetherWhenItLooksForASplit() throws IOException {
        String three = "N,loss;1e8,3;1e9,2;1e9,2.1;1e10,1.5;1e10,1.6";
        assertThat(problems(
                        EXPERIMENT + "analyses: [{ use: extrapolation, on: loss, with: { train-smallest: 4 } }]\n",
                        three))
                .first()
                .asString()
                .endsWith("with 4 to train on, observations of one size being kept together; allowed: 1 to 3");
        assertThat(problems(
                        EXPERIMENT + "analyses: [{ use: forecast, on: loss, with: { hold-out: 4 } }]\n",
                        "N,loss;1e8,3;1e8,2.9;1e9,2;1e9,2.1;1e10,1.5"))
                .first()
                .asString()
                .contains("NOTHING_LEFT", "4 held out of 5 runs leave nothing to fit to");
    }

    private static final String MEASURES = """
            experiment: mine
            data:
              runs: { use: csv, with: { path: runs.csv }, columns: { a: { column: loss, convention: acc }, b: { column: N2, convention: acc } } }
              other: { use: csv, with: { path: runs.csv }, columns: { a: { column: loss, convention: acc_norm }, b: { column: N2, convention: acc_norm } } }
            fits:
              loss: { data: runs, response: [a, b], formulations: [power-law], estimator: least-squares }
            analyses: [{ use: transfer, on: loss, with: { to: other } }]
            """;

    private static final String MEASURED = "N,N2,loss;1e8,3,3;1e9,2,2;1e10,1,1";

    @Test
    void oneAcknowledgementDoesNotHideASecondMismatch() throws IOException {
        String unnamed = MEASURES + "acknowledge: [{ code: MEASURE_MISMATCH, because: meant }]\n";
        assertThat(problems(unnamed, MEASURED))
                .hasSize(3)
                .anySatisfy(line -> assertThat(line)
                        .contains("MEASURE_MISMATCH analyses[0].with.to: a is")
                        .endsWith("the acknowledgement must name what it covers, such as { of: a }"));
    }

    @Test
    void anAcknowledgementCoversWhatItNames() throws Exception {
        String one = MEASURES + "acknowledge: [{ code: MEASURE_MISMATCH, of: a, because: meant }]\n";
        assertThat(problems(one, MEASURED))
                .hasSize(2)
                .first()
                .asString()
                .contains("MEASURE_MISMATCH analyses[0].with.to: b is");
        Path file = Files.writeString(folder.resolve("mine.yaml"), one.replace("of: a", "of: [a, b]"));
        assertThat(Repository.curvewright(1)
                        .prepare(Source.file(file, List.of()))
                        .name())
                .isEqualTo("mine");
    }

    private static final String ADDRESS = "expect: [{ finding: %s, is: 1 }]\n";

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            fits/loss/loss/kaplann/alpha | no 'kaplann' below 'fits/loss/loss' (kaplan, answer, best); did you mean 'kaplan'?
            fits/loss/loss/kaplan/alpa   | no 'alpa' below 'fits/loss/loss/kaplan' (status, n, objective, a, alpha, L_inf, default, certificate); did you mean 'alpha'?
            fits/loss/loss/kaplan        | it goes on (status, n, objective, a, alpha, L_inf, default, certificate)
            fits/loss/loss/kaplan/n/lower | no 'lower' below 'fits/loss/loss/kaplan/n'
            analyses/extrapolate/x       | no 'extrapolate' below 'analyses' (extrapolation); did you mean 'extrapolation'?
            fit/loss/loss/kaplan/alpha   | no 'fit' (fits, analyses); did you mean 'fits'?
            """)
    void refusesAnExpectationThatNoFindingCanMeet(String address, String why) throws IOException {
        String analyses = "analyses: [{ use: extrapolation, on: loss, with: { train-smallest: 3 } }]\n";
        assertThat(problems(EXPERIMENT + analyses + ADDRESS.formatted(address), FOUR))
                .first()
                .asString()
                .isEqualTo("mine.yaml:7:21: UNKNOWN_ADDRESS expect[0].finding: no finding can be at '" + address + "': "
                        + why);
    }

    @Test
    void refusesAClaimThatNoFindingCanDecide() throws IOException {
        String claim = "claims: [{ says: so, where: fits/loss/loss/kaplan/beta, is: 1 }]\n";
        assertThat(problems(EXPERIMENT + claim, FOUR)).first().asString().contains("UNKNOWN_ADDRESS claims[0].where");
    }

    @ParameterizedTest
    @CsvSource({"alpha/lower", "L_inf/default/upper", "status", "default/at-bound", "a/standard-error"})
    void takesWhatAFitCanFind(String quantity) throws Exception {
        Files.writeString(folder.resolve("runs.csv"), FOUR.replace(";", "\n"));
        String expect = ADDRESS.formatted("fits/loss/loss/kaplan/" + quantity);
        Path file = Files.writeString(folder.resolve("mine.yaml"), EXPERIMENT + expect);
        assertThat(Repository.curvewright(1)
                        .prepare(Source.file(file, List.of()))
                        .name())
                .isEqualTo("mine");
    }
}
