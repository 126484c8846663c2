package org.curvewright.plugins.analyses.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import org.curvewright.plugins.analyses.known.Known;
import org.curvewright.spi.fit.FitResult;
import org.curvewright.spi.metric.InformationCriterion;
import org.curvewright.spi.metric.Score;
import org.curvewright.testkit.Found;
import org.junit.jupiter.api.Test;

class RankingVerdictTest {

    /** Whatever share of resamples it wins: of seven runs two or three are left out. */
    @Test
    void fewRunsRankNothing() {
        Found found = LawComparisonTest.of(LawComparisonTest.PARABOLA.rows(new int[] {0, 2, 4, 5, 7, 9, 11}));
        assertThat(found.number("fit/loss/parabola/beats/line")).isGreaterThan(95);
        assertThat(found.text("fit/loss/ranking")).endsWith(": too few to tell, 7 runs, and it takes 8");
        assertThat(found.codes("fit/loss/ranking")).containsExactly("FEW_TO_RANK");
    }

    /** A criterion that prefers the line, whatever the data. */
    private static final class Simplest implements InformationCriterion {
        @Override
        public Score score(FitResult fit) {
            return Score.of(100.0 * fit.request().formulation().parameters().size());
        }
    }

    @Test
    void saysThatACriterionAndTheRankingDisagree() {
        FitResult[] fits = {
            Known.fit("line", 1, LawComparisonTest.PARABOLA), Known.fit("parabola", 2, LawComparisonTest.PARABOLA)
        };
        ComparisonConfiguration simplest = new ComparisonConfiguration(
                Map.of("simplest", new Simplest()), "N", Optional.empty(), 200, .95, 8, 99, 3);
        assertThat(new Found(new LawComparison(simplest).run(Known.of(fits))).text("fit/loss/answer"))
                .contains("The criterion and the resamples disagree, since simplest judges the fit to all rows less")
                .endsWith("neither line nor parabola is established as the better law.");
        assertThat(LawComparisonTest.of(LawComparisonTest.PARABOLA).text("fit/loss/answer"))
                .doesNotContain("disagree");
    }
}
