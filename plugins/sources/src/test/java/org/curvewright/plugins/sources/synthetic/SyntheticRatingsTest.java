package org.curvewright.plugins.sources.synthetic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import org.curvewright.plugins.sources.synthetic.SyntheticRatings.Condition;
import org.curvewright.plugins.sources.synthetic.SyntheticRatings.Configuration;
import org.curvewright.spi.data.Table;
import org.junit.jupiter.api.Test;

class SyntheticRatingsTest {

    private static Table ratings(boolean greedy, boolean exact, OptionalDouble roundTo, long seed) {
        Condition condition = new Condition("t", List.of(.8), List.of(.36), greedy, exact, roundTo);
        return Worlds.load(new SyntheticRatings(new Configuration(40, 5, List.of(condition))), seed);
    }

    private static double[] scores(Table table) {
        return table.numbers("score").orElseThrow().values();
    }

    @Test
    void hasExactCovariancesWhenAsked() {
        double[] scores = scores(ratings(false, true, OptionalDouble.empty(), 1));
        double products = 0;
        double squares = 0;
        for (int o = 0; o < 40; o++) {
            products += scores[5 * o] * scores[5 * o + 3];
            squares += scores[5 * o + 3] * scores[5 * o + 3];
        }
        assertThat(products / 39).isCloseTo(.64, within(1e-13));
        assertThat(squares / 39).isCloseTo(1, within(1e-13));
    }

    @Test
    void repeatsGreedyRatings() {
        double[] scores = scores(ratings(true, false, OptionalDouble.empty(), 1));
        assertThat(scores[0]).isEqualTo(scores[4]);
        assertThat(scores[0]).isNotEqualTo(scores[5]);
    }

    @Test
    void roundsRatings() {
        assertThat(Arrays.stream(scores(ratings(false, false, OptionalDouble.of(.5), 1))))
                .allMatch(score -> 2 * score == Math.rint(2 * score));
    }

    @Test
    void dependsOnTheSeedAlone() {
        assertThat(scores(ratings(false, false, OptionalDouble.empty(), 1)))
                .isEqualTo(scores(ratings(false, false, OptionalDouble.empty(), 1)))
                .isNotEqualTo(scores(ratings(false, false, OptionalDouble.empty(), 2)));
    }

    @Test
    void refusesLoadingsThatDoNotFit() {
        Condition condition = new Condition("t", List.of(.8, .7), List.of(.36), false, false, OptionalDouble.empty());
        assertThatThrownBy(() -> new Configuration(40, 5, List.of(condition)))
                .hasMessage("loadings has 2 values, not 1 or 5");
    }
}
