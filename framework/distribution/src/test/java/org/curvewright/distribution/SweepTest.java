package org.curvewright.distribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.curvewright.runner.Answers;
import org.curvewright.runner.Completed;
import org.curvewright.runner.Curvewright;
import org.curvewright.runner.Refused;
import org.curvewright.runner.Source;
import org.curvewright.runner.execute.Progress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A grid of overrides as one experiment. */
class SweepTest {

    private static final String BASE = """
            experiment: swept
            data:
              cerebras: { use: published, with: { table: cerebras-gpt/models }, where: { num_fewshot: 0 } }
            fits:
              loss: { data: cerebras, response: pile_test_loss, formulations: [power-law], estimator: least-squares }
            """;
    private static final String SWEEP = """
            sweep:
              choices:
                law:
                  power: {}
                  offset: { fits.loss.formulations: [kaplan] }
                rows:
                  all: {}
                  few: { data.cerebras.exclude: { smallest: { N: 1 }, because: a try } }
            """;

    @TempDir
    private Path folder;

    private Completed run(String yaml) throws Refused, IOException, InterruptedException {
        return Repository.curvewright(2)
                .prepare(Source.text("swept", yaml, List.of()))
                .run(folder, false, Progress.SILENT);
    }

    private static List<String> problems(String yaml) throws Refused {
        try {
            Repository.curvewright(1).prepare(Source.text("swept", yaml, List.of()));
            return List.of();
        } catch (Refused refused) {
            return refused.lines();
        }
    }

    @Test
    void findingsStandBelowTheirCell() throws Exception {
        Answers answers = run(BASE + SWEEP).answers();
        assertThat(answers.addresses())
                .contains(
                        "sweep/power+all/fits/loss/pile_test_loss/power-law/alpha",
                        "sweep/offset+few/fits/loss/pile_test_loss/kaplan/L_inf");
        assertThat(answers.number("sweep/power+few/fits/loss/pile_test_loss/power-law/n"))
                .isEqualTo(6);
    }

    @Test
    void aCellIsAsIfItHadRunAlone() throws Exception {
        Answers swept = run(BASE + SWEEP).answers();
        Answers alone = run(BASE).answers();
        assertThat(swept.number("sweep/power+all/fits/loss/pile_test_loss/power-law/alpha"))
                .isEqualTo(alone.number("fits/loss/pile_test_loss/power-law/alpha"));
    }

    @Test
    void sweepAndCellAreVerified() throws Exception {
        run(BASE + SWEEP);
        Curvewright curvewright = Repository.curvewright(1);
        assertThat(curvewright.verify(folder, Optional.of(folder)).same()).isTrue();
        assertThat(curvewright
                        .verify(folder.resolve("cells/offset+few"), Optional.of(folder))
                        .same())
                .isTrue();
    }

    @Test
    void expectationsAreJudgedOnAllCells() throws Exception {
        String expect = "expect: [{ finding: sweep/spread/cells, is: 4 }]\n";
        assertThat(run(BASE + SWEEP + expect).holds()).isTrue();
        assertThat(run(BASE + SWEEP + expect.replace("is: 4", "is: 5")).holds()).isFalse();
    }

    @Test
    void aMistakeOfOneOptionNamesItsPlaceAndACell() throws Refused {
        assertThat(problems(BASE + SWEEP.replace("[kaplan]", "[kaplam]")))
                .first()
                .asString()
                .startsWith("swept:10:15: UNKNOWN_ID fits.loss.formulations[0]: no formulation 'kaplam'")
                .endsWith("did you mean 'kaplan'? (in the cell offset+all)");
    }

    @Test
    void aMistakeOfAllCellsIsToldOnce() throws Refused {
        assertThat(problems(BASE.replace("power-law", "powr-law").replace("pile_test_loss,", "pile_test_los,") + SWEEP))
                .hasSizeLessThan(5);
    }

    @Test
    void whatBelongsToTheWholeCannotVary() throws Refused {
        assertThat(problems(BASE + SWEEP.replace("power: {}", "power: { expect: [] }")))
                .anySatisfy(line -> assertThat(line).contains("'expect' belongs to the sweep as a whole"));
    }

    @Test
    void anAnalysisAcrossCellsHasNoPlaceElsewhere() {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> run(BASE + "analyses: [spread]\n"))
                .withMessageContaining("NEEDS_SWEEP analyses[0].use");
    }

    @Test
    void anOrdinaryAnalysisDoesNotLookAcrossCells() throws Refused {
        assertThat(problems(BASE + SWEEP + "  analyses: [model-selection]\n"))
                .first()
                .asString()
                .contains("analysis 'model-selection' is not a sweep analysis");
    }
}
