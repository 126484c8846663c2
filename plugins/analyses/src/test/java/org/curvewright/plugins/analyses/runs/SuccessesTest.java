package org.curvewright.plugins.analyses.runs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.curvewright.numerics.random.RandomStream;
import org.curvewright.spi.data.Dataset;
import org.curvewright.spi.data.Rows;
import org.curvewright.spi.data.Variable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SuccessesTest {

    private static final int ROWS = 20_000;
    private static final double TRIALS = 100;
    private static final double SHARE = .3;

    private static double[] full(double value) {
        double[] values = new double[ROWS];
        Arrays.fill(values, value);
        return values;
    }

    private static Dataset data() {
        return new Dataset(
                "shares",
                List.of(Variable.of("N", "")),
                Variable.of("acc", ""),
                Rows.of(full(1)),
                full(SHARE),
                new Dataset.Roles(List.of(), new double[0], full(TRIALS), new double[0], List.of(), new int[0]));
    }

    /** √(f(1 − f)(1 + (n − 1)ρ)/n); the deviation of 20,000 draws has an error of half a percent. */
    @ParameterizedTest
    @ValueSource(doubles = {0, .02, .3})
    void sharesScatterAsTheirDeviationSays(double correlation) {
        Successes successes = new Successes(correlation);
        double exact = Math.sqrt(SHARE * (1 - SHARE) * (1 + (TRIALS - 1) * correlation) / TRIALS);
        assertThat(successes.deviations(data(), full(SHARE))[0]).isCloseTo(exact, within(1e-15));
        double[] drawn = successes.draw(data(), full(SHARE), RandomStream.of(3));
        double mean = Arrays.stream(drawn).average().orElseThrow();
        double variance = Arrays.stream(drawn).map(y -> (y - mean) * (y - mean)).sum() / ROWS;
        assertThat(mean).isCloseTo(SHARE, within(4 * exact / Math.sqrt(ROWS)));
        assertThat(Math.sqrt(variance)).isCloseTo(exact, within(.02 * exact));
    }
}
