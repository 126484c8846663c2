package org.curvewright.plugins.sources.synthetic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.curvewright.spi.data.Table;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SyntheticAttemptsTest {

    private static Table attempts(ErrorWorld mode) {
        return Worlds.load(new SyntheticAttempts(new SyntheticAttempts.Configuration(mode, 1, 200, 5, 10, .9, 10, .3)));
    }

    @ParameterizedTest
    @EnumSource(ErrorWorld.class)
    void succeedsAsOftenOnAverage(ErrorWorld mode) {
        double mean = Arrays.stream(
                        attempts(mode).numbers("step_ok").orElseThrow().values())
                .average()
                .orElseThrow();
        double expected = mode == ErrorWorld.TWO_CLASS ? .9 * (1 - .03) : .9;
        assertThat(mean).isCloseTo(expected, within(.03));
    }

    @Test
    void hasARowAStep() {
        assertThat(attempts(ErrorWorld.STEP).size()).isEqualTo(200 * 5 * 10);
    }

    @Test
    void longTasksSucceedMoreOftenWhereTheyShareTheirDifficulty() {
        double shared = successes(ErrorWorld.TASK);
        double chance = successes(ErrorWorld.INDEPENDENT);
        assertThat(shared).isGreaterThan(chance + .05);
    }

    private static double successes(ErrorWorld mode) {
        Table table = Worlds.load(
                new SyntheticLengths(new SyntheticLengths.Configuration(mode, List.of(100), 2000, .99, 100, .3)));
        return table.numbers("successes").orElseThrow().at(0) / 2000;
    }

    @Test
    void refusesACertainStep() {
        assertThatThrownBy(() -> new SyntheticAttempts.Configuration(ErrorWorld.STEP, 1, 1, 1, 1, 1, 10, .3))
                .hasMessage("p is 1, not between 0 and 1");
    }
}
