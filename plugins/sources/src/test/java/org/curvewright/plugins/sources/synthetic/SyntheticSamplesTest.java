package org.curvewright.plugins.sources.synthetic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import org.curvewright.plugins.sources.synthetic.SyntheticSamples.Configuration;
import org.curvewright.plugins.sources.synthetic.SyntheticSamples.Law;
import org.curvewright.spi.data.Table;
import org.junit.jupiter.api.Test;

class SyntheticSamplesTest {

    private static Table samples(OptionalInt wanted, long most) {
        return Worlds.load(new SyntheticSamples(new Configuration(
                SampleWorld.SINGLE, List.of(new Law(.6, .01, 1e8)), List.of(1e8, 1e9), 300, 0, wanted, most)));
    }

    private static double sum(Table table, String column, int model) {
        double[] values = table.numbers(column).orElseThrow().values();
        double sum = 0;
        for (int row = model; row < values.length; row += 2) {
            sum += values[row];
        }
        return sum;
    }

    @Test
    void passesAsOftenAsItsLawSays() {
        Table table = samples(OptionalInt.empty(), 1000);
        assertThat(sum(table, "n_pass", 0) / sum(table, "n_samples", 0)).isCloseTo(.01, within(.001));
    }

    @Test
    void stopsWhenEnoughPassed() {
        Table table = samples(OptionalInt.of(2), 1_000_000);
        assertThat(Arrays.stream(table.numbers("n_pass").orElseThrow().values()))
                .containsOnly(2.0);
        assertThat(sum(table, "n_pass", 0) / sum(table, "n_samples", 0)).isCloseTo(.01, within(.002));
    }

    @Test
    void givesUpAtTheMostSamples() {
        Table table = samples(OptionalInt.of(2), 50);
        assertThat(Arrays.stream(table.numbers("n_samples").orElseThrow().values()))
                .allMatch(n -> n <= 50);
        assertThat(Arrays.stream(table.numbers("n_pass").orElseThrow().values()))
                .contains(0.0, 1.0);
    }

    @Test
    void combinesLaws() {
        double[] rates = {.2, .5};
        assertThat(SampleWorld.PRODUCT.rate(rates)).isEqualTo(.1);
        assertThat(SampleWorld.MAXIMUM.rate(rates)).isEqualTo(.5);
        assertThat(SampleWorld.SOFTMAX.rate(rates)).isBetween(.48, .5);
        assertThat(SampleWorld.SINGLE.rate(rates)).isEqualTo(.2);
    }

    @Test
    void refusesARateOfOne() {
        assertThatThrownBy(() -> new Law(.6, 1, 1e8)).hasMessage("rate is 1, not between 0 and 1");
    }
}
