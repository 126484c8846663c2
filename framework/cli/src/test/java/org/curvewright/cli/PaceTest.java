package org.curvewright.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.curvewright.runner.execute.Progress.Tally;
import org.junit.jupiter.api.Test;

final class PaceTest {

    @Test
    void countsFromTheFirstTaskComputedOnceAFewHaveFollowed() {
        Pace pace = new Pace();
        pace.see(new Tally(10, 10, 0, 100), 1);
        pace.see(new Tally(11, 10, 0, 100), 20);
        pace.see(new Tally(14, 10, 0, 100), 21);
        assertThat(pace.rate()).isEmpty();
        assertThat(pace.left()).isEmpty();

        pace.see(new Tally(15, 10, 0, 100), 22);
        assertThat(pace.rate()).hasValue(2);
        assertThat(pace.left()).hasValue(42.5);
    }

    @Test
    void nothingIsLeftAtTheEnd() {
        Pace pace = new Pace();
        pace.see(new Tally(3, 3, 0, 3), 1);
        assertThat(pace.left()).hasValue(0);
        assertThat(pace.rate()).isEmpty();
    }
}
