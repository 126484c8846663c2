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
            N,loss;1e8,3;1e9,two;1e10,2;1e11,1 | mine.yaml:5:33: NOT_A_NUMBER fits.loss.response: runs row 2: 'two' in column 'loss' is not a finite number (the response)
            N,loss;1e8,3;1e9,NaN;1e10,2;1e11,1 | mine.yaml:5:33: NOT_A_NUMBER fits.loss.response: runs row 2: 'NaN' in column 'loss' is not a finite number (the response)
            N,loss;1e8,3;1e9,inf;1e10,2;1e11,1 | mine.yaml:5:33: NOT_A_NUMBER fits.loss.response: runs row 2: 'inf' in column 'loss' is not a finite number (the response)
            N,loss;0,3;1e9,2;1e10,1.5;1e11,1   | mine.yaml:5:33: BAD_CELL fits.loss.response: runs row 1: N is 0, expected a positive number
            N,loss;1e8,3;-1e9,2;1e10,1.5;1e11,1 | mine.yaml:5:33: BAD_CELL fits.loss.response: runs row 2: N is -1000000000, expected a positive number
            N,loss;1e8,3;1e9,2                 | mine.yaml:5:33: TOO_FEW_OBSERVATIONS fits.loss.response: 2 observations of loss in runs cannot determine the 3 parameters of kaplan (a, alpha, L_inf)
            """)
    void saysWhereWhatAndWhatIsAllowed(String csv, String expected) throws IOException {
        assertThat(problems(EXPERIMENT, csv)).containsExactly(expected, "1 problem, nothing was run");
    }

    @Test
    void namesAMissingFile() throws IOException {
        assertThat(problems(EXPERIMENT.replace("path: runs.csv", "path: rums.csv"), "N,loss"))
                .first()
                .asString()
                .startsWith("mine.yaml:3:9: MISSING_FILE data.runs")
                .contains("rums.csv");
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
}
