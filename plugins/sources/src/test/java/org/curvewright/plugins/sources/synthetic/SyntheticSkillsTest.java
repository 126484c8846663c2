package org.curvewright.plugins.sources.synthetic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import org.curvewright.plugins.sources.synthetic.SyntheticSkills.Configuration;
import org.curvewright.plugins.sources.synthetic.SyntheticSkills.Skill;
import org.curvewright.spi.data.Table;
import org.junit.jupiter.api.Test;

class SyntheticSkillsTest {

    private static final Table TABLE = Worlds.load(new SyntheticSkills(new Configuration(
            List.of(1e9, 1e10, 1e11), 500, 2.5, 1, .3, List.of(new Skill("a", .5, OptionalDouble.of(1e10))))));

    private static double mean(int model) {
        double sum = 0;
        for (int item = 0; item < 500; item++) {
            sum += TABLE.numbers("score").orElseThrow().at(3 * item + model);
        }
        return sum / 500;
    }

    @Test
    void growsUpToItsKnot() {
        assertThat(mean(1) - mean(0)).isCloseTo(.5, within(.07));
        assertThat(mean(2) - mean(1)).isCloseTo(0, within(.05));
    }

    @Test
    void staysOnTheScale() {
        assertThat(Arrays.stream(TABLE.numbers("score").orElseThrow().values()))
                .allMatch(score -> score >= 1 && score <= 5);
    }
}
