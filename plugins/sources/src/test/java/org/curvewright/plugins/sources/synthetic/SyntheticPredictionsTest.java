package org.curvewright.plugins.sources.synthetic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import org.curvewright.plugins.sources.synthetic.SyntheticPredictions.Checkpoint;
import org.curvewright.plugins.sources.synthetic.SyntheticPredictions.Configuration;
import org.curvewright.spi.data.Table;
import org.junit.jupiter.api.Test;

class SyntheticPredictionsTest {

    private static Table answers(OptionalDouble confidence, OptionalDouble accuracy) {
        Checkpoint checkpoint = new Checkpoint("a", 1, 2, 2, 1, 0, confidence, accuracy);
        return Worlds.load(new SyntheticPredictions(new Configuration(4000, List.of(checkpoint))));
    }

    private static double mean(Table table, String column) {
        return Arrays.stream(table.numbers(column).orElseThrow().values())
                .average()
                .orElseThrow();
    }

    @Test
    void comesTrueAsOftenAsItSays() {
        Table answers = answers(OptionalDouble.empty(), OptionalDouble.empty());
        assertThat(mean(answers, "correct")).isCloseTo(mean(answers, "confidence"), within(.03));
    }

    @Test
    void hasTheAskedShareOfCorrectAnswers() {
        Table answers = answers(OptionalDouble.of(1), OptionalDouble.of(.63));
        assertThat(mean(answers, "correct")).isEqualTo(.63);
        assertThat(mean(answers, "confidence")).isEqualTo(1);
    }

    @Test
    void refusesWhatIsNoProbability() {
        assertThatThrownBy(() -> new Checkpoint("a", 1, 2, 2, 1, 0, OptionalDouble.of(2), OptionalDouble.empty()))
                .hasMessage("confidence is 2, not in [0, 1]");
    }
}
