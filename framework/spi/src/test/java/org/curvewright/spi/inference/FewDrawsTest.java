package org.curvewright.spi.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.curvewright.spi.Notice;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FewDrawsTest {

    @ParameterizedTest
    @CsvSource({"199, 0.95, 200", "99, 0.9, 100", "999, 0.99, 1000", "9, 0.5, 20"})
    void fiveDrawsBeyondEachEndAreEnough(int draws, double level, int enough) {
        FewDraws few = new FewDraws(draws, level);
        assertThat(few.notice()).isPresent();
        assertThat(few.needed()).isEqualTo(enough);
        assertThat(new FewDraws(enough, level).notice()).isEmpty();
    }

    @Test
    void saysWhatTheEndsLeaveOutAndHowManyDrawsItTakes() {
        assertThat(new FewDraws(100, .95).notice().map(Notice::text))
                .hasValue(
                        "100 draws put 2.5 beyond each end of a 95 % interval: an end that should leave out 2.5 % leaves out"
                                + " 3.4 ± 1.7 % (Monte-Carlo standard error) of what is drawn from; it takes 200 draws");
    }

    /** Against 20,000 repetitions, whose means and deviations err by less than 2 % of a deviation, five times that. */
    @ParameterizedTest
    @CsvSource({"2, 0.95", "20, 0.95", "30, 0.8"})
    void whatAnEndLeavesOutIsThatOfUniformDraws(int draws, double level) {
        Random random = new Random(1);
        double position = (draws - 1) * (1 - level) / 2;
        int below = (int) position;
        double[] left = new double[20_000];
        Arrays.setAll(left, repetition -> {
            double[] sorted = random.doubles(draws).sorted().toArray();
            return sorted[below] + (position - below) * (sorted[below + 1] - sorted[below]);
        });
        double mean = Arrays.stream(left).average().orElseThrow();
        double deviation = Math.sqrt(
                Arrays.stream(left).map(x -> (x - mean) * (x - mean)).average().orElseThrow());
        FewDraws few = new FewDraws(draws, level);
        assertThat(few.leftOut()).isCloseTo(mean, within(.05 * deviation));
        assertThat(few.error()).isCloseTo(deviation, within(.05 * deviation));
    }
}
