package org.curvewright.plugins.analyses.scores;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import org.curvewright.spi.analysis.DataReference;
import org.curvewright.spi.data.NumberColumn;
import org.curvewright.spi.data.Provenance;
import org.curvewright.spi.data.Table;
import org.curvewright.spi.data.TextColumn;
import org.curvewright.spi.data.Variable;
import org.curvewright.testkit.BorrowedTables;
import org.curvewright.testkit.Found;
import org.junit.jupiter.api.Test;

class ItemScoresTest {

    private static final Table SCORES = new Table(
            "scores",
            List.of(
                    TextColumn.of(Variable.of("model", ""), List.of("small", "large", "missing")),
                    NumberColumn.of(Variable.of("N", "parameters"), 1e8, 1e10, 1e11),
                    NumberColumn.of(Variable.of("acc", "probability").withChance(0.25), 0.3, 0.8, Double.NaN),
                    NumberColumn.of(Variable.of("acc_se", "probability"), 0.046, 0.04, Double.NaN),
                    NumberColumn.of(Variable.of("acc_trials", "count"), 100, 100, Double.NaN)),
            Provenance.of("written by a test", ""));

    private static Found found() {
        ItemScores scores = new ItemScores(
                new ItemScoresConfiguration(new DataReference("scores"), "model", Optional.empty(), "N", 0.95));
        return new Found(scores.run(BorrowedTables.of(SCORES)));
    }

    /** Wilson's formula evaluated by Python 3 for 80 of 100 gives [0.7111708, 0.8666331]. */
    @Test
    void aShareHasWilsonsInterval() {
        assertThat(found().interval("large/acc").lower().orElseThrow()).isCloseTo(0.7111708, within(5e-8));
        assertThat(found().interval("large/acc").upper().orElseThrow()).isCloseTo(0.8666331, within(5e-8));
    }

    @Test
    void aScoreNearChanceIsNotToldFromIt() {
        assertThat(found().text("small/acc/against-chance")).isEqualTo("NOT_ABOVE_CHANCE");
        assertThat(found().text("large/acc/against-chance")).isEqualTo("ABOVE_CHANCE");
    }

    @Test
    void whatSoManyItemsShowStandsBesideEachScore() {
        assertThat(found().number("small/acc/smallest-detectable")).isEqualTo(0.01);
        assertThat(found().number("small/acc/items-needed"))
                .isCloseTo(StrictMath.log(0.05) / StrictMath.log(0.7), within(1e-12));
        assertThat(found().codes("missing/acc")).containsExactly("NO_SCORE");
    }

    @Test
    void theAnswerNamesTheBestAndTheGuessing() {
        assertThat(found().text("answer"))
                .isEqualTo("acc: the highest value is 0.8 of large [0.711, 0.867] (95 % interval of 100 trials, were"
                        + " they drawn anew); not told from chance (0.25): small.");
    }
}
