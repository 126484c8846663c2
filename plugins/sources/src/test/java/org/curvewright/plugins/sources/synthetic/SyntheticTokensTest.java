package org.curvewright.plugins.sources.synthetic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import org.curvewright.plugins.sources.synthetic.SyntheticTokens.Configuration;
import org.curvewright.spi.data.Table;
import org.junit.jupiter.api.Test;

class SyntheticTokensTest {

    private static Configuration with(OptionalDouble knot) {
        return new Configuration(List.of(1e7, 1e9), List.of(2, 4), 4000, 3, 1e7, .3, knot, .7, 4);
    }

    @Test
    void getsTokensRightByItsLaw() {
        Table table = Worlds.load(new SyntheticTokens(with(OptionalDouble.empty())));
        double wrong = 0;
        double tokens = 0;
        for (int row = 4000; row < 8000; row++) {
            wrong += table.numbers("edit_distance").orElseThrow().at(row);
            tokens += table.numbers("length").orElseThrow().at(row);
        }
        assertThat(1 - wrong / tokens).isCloseTo(StrictMath.exp(-3 * StrictMath.pow(100, -.3)), within(.02));
    }

    @Test
    void fallsFasterBeyondAKnot() {
        assertThat(with(OptionalDouble.of(1e8)).lossAt(1e9))
                .isCloseTo(with(OptionalDouble.empty()).lossAt(1e9) * StrictMath.pow(10, -.7), within(1e-12));
    }

    @Test
    void gradesChoicesAtChanceUntilTheLossIsLow() {
        Table table = Worlds.load(new SyntheticTokens(with(OptionalDouble.empty())));
        double[] grades = table.numbers("grade").orElseThrow().values();
        double small = Arrays.stream(grades, 0, 4000).average().orElseThrow();
        double large = Arrays.stream(grades, 4000, 8000).average().orElseThrow();
        // At a loss of 3 the right choice stands out by nothing; at .754 by .565, which makes .4139 by numerical
        // integration.
        assertThat(small).isCloseTo(.25, within(.02));
        assertThat(large).isCloseTo(.4139, within(.02));
        assertThat(Arrays.stream(table.numbers("brier").orElseThrow().values()))
                .allMatch(brier -> brier >= 0 && brier <= 2);
    }
}
