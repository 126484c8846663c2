package org.curvewright.distribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.curvewright.runner.Answers;
import org.curvewright.runner.Refused;
import org.curvewright.runner.Source;
import org.curvewright.runner.execute.Progress;
import org.curvewright.spi.inference.Interval;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Intervals of likelihoods from a file to the document, where estimators and inferences meet. */
final class LikelihoodIntervalsTest {

    /** Kaplan's law with three seeds a size and Gaussian noise of 0.02. */
    private static final String SEEDS =
            "1e8,2.70336;1e8,2.70189;1e8,2.70206;3e8,2.49366;3e8,2.55123;3e8,2.51684;1e9,2.34254;1e9,2.37979;1e9,2.36202;"
                    + "3e9,2.17777;3e9,2.22281;3e9,2.22566;1e10,2.1377;1e10,2.12631;1e10,2.11541;3e10,1.99755;3e10,2.00368;3e10,2.02647";

    @TempDir
    private Path folder;

    private Answers answers(String fits) throws IOException, Refused, InterruptedException {
        Files.writeString(folder.resolve("seeds.csv"), ("N,loss;" + SEEDS).replace(";", "\n"));
        Path file = Files.writeString(folder.resolve("mine.yaml"), """
                experiment: mine
                data:
                  runs: { use: csv, with: { path: seeds.csv }, columns: { N: N, loss: { column: loss, unit: nats/token } } }
                fits:
                FITS
                """.replace("FITS", fits));
        return run(file);
    }

    private Answers run(Path file) throws IOException, Refused, InterruptedException {
        return Answers.of(Repository.curvewright(1)
                .prepare(Source.file(file, List.of()))
                .run(folder.resolve("out"), false, Progress.SILENT)
                .document());
    }

    private static void assertEnds(Answers answers, String address, double lower, double upper, double tolerance) {
        Interval interval = answers.interval(address).orElseThrow();
        assertThat(interval.lower().orElseThrow()).isCloseTo(lower, within(tolerance));
        assertThat(interval.upper().orElseThrow()).isCloseTo(upper, within(tolerance));
        assertThat(interval.notices()).isEmpty();
    }

    /**
     * There the least Σ |ln y − ln f| with the parameter held is 1.14144, 1.14143, 1.14143 and 1.14143 times the least of all, √(1 +
     * F(1, 15)/15) = 1.14143: over a refined grid of the other one, with a such that the law passes through each run in turn (CPython 3).
     */
    @Test
    void theProfileOfAKinkedLikelihoodIsThatOfLeastAbsoluteDeviations() throws Exception {
        Answers answers =
                answers("  h: { data: runs, response: loss, formulations: [kaplan], estimator: { use: minimize, with:"
                        + " { objective: huber-likelihood } } }");

        assertEnds(answers, "fits/h/loss/kaplan/L_inf", 1.10908, 1.71478, 1e-4);
        assertEnds(answers, "fits/h/loss/kaplan/alpha", 0.101140, 0.196133, 1e-5);
    }

    /**
     * An exponent alone cannot move far: a·N^−α would pass 1 at the least N, and the amplitude has to go with it. By a scan of ln(a·1e8^−α)
     * for every α, and of α for every a, scipy 1.17.1.
     */
    @Test
    void aProfileOfCountsFollowsTheLawAlongTheEdgeOfWhatIsPossible() throws Exception {
        Answers answers = counts(
                "1e8,0.25,100;3e8,0.24,100;1e9,0.31,100;3e9,0.45,100;1e10,0.71,100;3e10,0.93,100;1e11,1,100", """
                        fits:
                          b: { data: runs, response: acc, formulations: [bounded-power-law],
                               estimator: { use: minimize, with: { objective: binomial } } }
                        analyses: [ { use: quantities, on: b, with: { expressions: { twice: 2*alpha } } } ]
                        """);

        assertEnds(answers, "fits/b/acc/bounded-power-law/alpha", .2093972, .2794404, 1e-6);
        assertEnds(answers, "fits/b/acc/bounded-power-law/a", 38.825, 149.44, 0.005);
        assertEnds(answers, "analyses/quantities/b/acc/bounded-power-law/twice", .4187944, .5588809, 1e-5);
    }

    /** By Nelder and Mead's search of ln(a·1e8^−α) and ln ρ for every α, and of α and ln ρ for every a, scipy 1.17.1. */
    @Test
    void soDoesThatOfCountsThatScatterByMore() throws Exception {
        Answers answers = counts(
                "1e8,0.14,50;5.0119e8,0.44,50;2.5119e9,0.5,50;1.2589e10,0.72,50;6.3096e10,0.94,50;3.1623e11,0.96,50",
                """
                        fits:
                          b: { data: runs, response: acc, formulations: [bounded-power-law],
                               estimator: { use: minimize, with: { objective: beta-binomial } } }
                        """);

        assertEnds(answers, "fits/b/acc/bounded-power-law/alpha", .195708, .371033, 2e-6);
        assertEnds(answers, "fits/b/acc/bounded-power-law/a", 28.3472, 841.646, 2e-3);
    }

    private Answers counts(String rows, String study) throws IOException, Refused, InterruptedException {
        Files.writeString(folder.resolve("counts.csv"), ("N,acc,items;" + rows).replace(";", "\n"));
        Path file = Files.writeString(folder.resolve("counts.yaml"), """
                experiment: counts
                data: { runs: { use: csv, with: { path: counts.csv }, roles: { trials: items } } }
                """ + study);
        return run(file);
    }

    @Test
    void leastSquaresAndTheGaussianLikelihoodOfOneModelHaveOneInterval() throws Exception {
        String fit = ": { data: runs, response: loss, formulations: [kaplan], inference: [profile-likelihood, wald-t],"
                + " estimator: { use: minimize, with: { objective: ";
        Answers answers = answers("  s" + fit + "least-squares } } }\n  g" + fit + "gaussian-likelihood } } }");

        for (String end : List.of("a", "alpha", "L_inf")) {
            for (String inference : List.of("profile-likelihood", "wald-t")) {
                String address = "/loss/kaplan/" + end + "/" + inference;
                Interval squares = answers.interval("fits/s" + address).orElseThrow();
                double lower = squares.lower().orElseThrow();
                double upper = squares.upper().orElseThrow();
                assertEnds(answers, "fits/g" + address, lower, upper, 1e-6 * (upper - lower));
            }
        }
        assertThat(answers.text("fits/g/loss/kaplan/status")).isEqualTo(answers.text("fits/s/loss/kaplan/status"));
    }
}
