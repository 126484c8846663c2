package org.curvewright.runner.execute;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class PhasesTest {

    private final List<String> told = new ArrayList<>();

    private final Phases phases = new Phases(
            new Progress() {
                @Override
                public void phase(int number, int of, String title) {
                    told.add(number + "/" + of + " " + title);
                }
            },
            List.of("reports", "cache"));

    @Test
    void nothingIsToldBeforeAnEngineWorks() {
        phases.phase(1, 2, "fits");
        assertThat(told).isEmpty();

        phases.begin();
        phases.phase(2, 2, "analyses");
        assertThat(told).containsExactly("1/4 fits", "2/4 analyses");
    }

    @Test
    void aTaskFromTheCacheTellsWithoutAnEngine() {
        phases.phase(1, 1, "fits");
        phases.task(new Progress.Tally(1, 1, 0, 1));

        assertThat(told).containsExactly("1/3 fits");
    }

    @Test
    void whatFollowsTheTasksIsCountedOn() {
        phases.phase(1, 1, "fits");
        phases.follow();
        phases.follow();

        assertThat(told).containsExactly("1/3 fits", "2/3 reports", "3/3 cache");
    }
}
