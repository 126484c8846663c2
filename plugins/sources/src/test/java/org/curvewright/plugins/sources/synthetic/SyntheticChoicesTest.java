package org.curvewright.plugins.sources.synthetic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.curvewright.plugins.sources.synthetic.SyntheticChoices.Benchmark;
import org.curvewright.plugins.sources.synthetic.SyntheticChoices.Configuration;
import org.curvewright.spi.data.Table;
import org.junit.jupiter.api.Test;

class SyntheticChoicesTest {

    private static final Table TABLE = Worlds.load(new SyntheticChoices(
            new Configuration(List.of(1e19, 1e20), 50, 4, -30, 2, .5, .2, List.of(new Benchmark("b", 0, 0)))));

    @Test
    void hasOneRightChoiceASample() {
        double[] correct = TABLE.numbers("is_correct").orElseThrow().values();
        for (int sample = 0; sample < 50; sample++) {
            double sum = 0;
            for (int row = 0; row < 8; row++) {
                sum += correct[8 * sample + row];
            }
            assertThat(sum).isEqualTo(2);
        }
    }

    @Test
    void movesWithCompute() {
        double[] correct = TABLE.numbers("is_correct").orElseThrow().values();
        double[] logs = TABLE.numbers("logprob").orElseThrow().values();
        for (int pair = 0; pair < logs.length; pair += 2) {
            double slope = (logs[pair + 1] - logs[pair]) / StrictMath.log(10);
            assertThat(slope).isCloseTo(correct[pair] == 1 ? .5 : .2, within(1e-9));
        }
    }
}
