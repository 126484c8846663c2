package org.curvewright.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.curvewright.runner.Answers;
import org.curvewright.runner.Refused;
import org.curvewright.runner.Source;
import org.curvewright.runner.execute.Progress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What fits say in a sentence, without any analysis. */
final class FitAnswersTest {

    private static final String RUNS = "a,1e7,4.1;a,1e8,3.3;a,1e9,2.8;a,1e10,2.4;a,1e11,2.1;a,1e12,1.96;";

    @TempDir
    private Path folder;

    private Answers answers(String rows, String fit) throws IOException, Refused, InterruptedException {
        Files.writeString(folder.resolve("runs.csv"), ("bench,N,loss;" + rows).replace(";", "\n"));
        Path file = Files.writeString(folder.resolve("mine.yaml"), """
                experiment: mine
                data:
                  runs: { use: csv, with: { path: runs.csv }, columns: { N: N, loss: { column: loss, unit: nats/token }, bench: bench } }
                fits:
                  mine: { data: runs, response: loss, estimator: least-squares, FIT }
                """.replace("FIT", fit));
        return Answers.of(Repository.curvewright(1)
                .prepare(Source.file(file, List.of()))
                .run(folder.resolve("out"), false, Progress.SILENT)
                .document());
    }

    @Test
    void theOnlyLawIsSaidToBeThatWithItsExponentUnitAndWhatIsMissing() throws Exception {
        assertThat(answers(RUNS, "formulations: kaplan, metrics: [rss], inference: []")
                        .text("fits/mine/loss/answer"))
                .startsWith("For loss (n = 6), kaplan, the only law fitted, is CONVERGED: alpha = 0.")
                .contains(" nats/token", "No interval was asked for", "No two runs repeat the same covariates");
    }

    @Test
    void theBestLawIsNamedWithItsCriterionAndInterval() throws Exception {
        assertThat(answers(
                                RUNS,
                                "formulations: [{ use: logarithmic, with: { covariate: N } }, kaplan], metrics: [rss, adjusted-r2], inference: profile-likelihood")
                        .text("fits/mine/loss/answer"))
                .startsWith("For loss (n = 6), kaplan is the best of 2 laws by adjusted R² (0.99")
                .contains("ahead of logarithmic by", "95 % profile-likelihood interval")
                .doesNotContain("No interval");
    }

    @Test
    void theBestLawIsTheOneThatAnAnalysisOfTheExperimentNames() throws Exception {
        Answers answers = answers(RUNS, """
                formulations: [{ use: logarithmic, with: { covariate: N } }, kaplan], metrics: [adjusted-r2] }
                analyses:
                  - { use: model-selection, on: mine, with: { criterion: rss }""");
        assertThat(answers.text("fits/mine/loss/answer"))
                .contains("kaplan is the best of 2 laws by the sum of squares");
        assertThat(answers.text("fits/mine/loss/best")).isEqualTo("kaplan");
        assertThat(answers.text("analyses/model-selection/mine/loss/best")).isEqualTo("kaplan");
        assertThat(answers.text("analyses/model-selection/criterion")).isEqualTo("the sum of squares");
    }

    @Test
    void lawsAreNotRankedByAScoreThatDoesNotChargeForParameters() throws Exception {
        assertThat(answers(RUNS, "formulations: [{ use: logarithmic, with: { covariate: N } }, kaplan], metrics: [rss]")
                        .text("fits/mine/loss/answer"))
                .contains("no score asked for ranks the 2 laws", "aicc or adjusted-r2 among metrics:");
    }

    @Test
    void aLawThatTheDataLeaveOpenIsNotToBeBelieved() throws Exception {
        assertThat(answers(RUNS, "formulations: corrected-power-law, metrics: [], inference: []")
                        .text("fits/mine/loss/answer"))
                .startsWith("For loss (n = 6), the only law fitted is not determined by the data.")
                .contains("corrected-power-law is NOT_IDENTIFIED (", "believe none of its parameters");
    }

    @Test
    void manyGroupsAreAnsweredTogether() throws Exception {
        String rows = IntStream.range(0, 6)
                .mapToObj(k -> RUNS.replace("a,", "g" + k + ","))
                .collect(Collectors.joining());
        Answers answers = answers(
                rows + "short,1e7,4;short,1e8,3;", "groups: bench, formulations: kaplan, store: csv, inference: []");
        assertThat(answers.text("fits/mine/answer"))
                .startsWith("Of 7 groups in 'mine' (loss), the data determine kaplan, the only law fitted, in 6.")
                .contains(
                        "alpha of kaplan lies between", "in 90 % of the 6 that determine it", "kaplan is FAILED for 1");
        assertThat(answers.addresses()).doesNotContain("fits/mine/loss/g0/answer");
    }

    @Test
    void groupsOfWhichNoScoreRanksTheLawsAreToldPlainly() throws Exception {
        String rows = IntStream.range(0, 6)
                .mapToObj(k -> RUNS.replace("a,", "g" + k + ","))
                .collect(Collectors.joining());
        assertThat(answers(
                                rows + "short,1e7,4;short,1e8,3;",
                                "groups: bench, formulations: [{ use: logarithmic, with: { covariate: N } }, kaplan],"
                                        + " metrics: [rss], inference: []")
                        .text("fits/mine/answer"))
                .startsWith(
                        "Of 7 groups in 'mine' (loss), the data determine no law in 1 and the data determine several"
                                + " laws in 6, which no score among the section's metrics ranks.");
    }
}
