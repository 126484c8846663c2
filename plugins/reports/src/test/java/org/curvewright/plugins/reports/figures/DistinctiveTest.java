package org.curvewright.plugins.reports.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

final class DistinctiveTest {

    @Test
    void whatAllHaveIsLeftOut() {
        assertThat(Distinctive.of(List.of("tasks/piqa/picture", "tasks/lambada/picture")))
                .containsExactly("piqa", "lambada");
    }

    @Test
    void oneAloneIsWhole() {
        assertThat(Distinctive.of(List.of("tasks/piqa/picture"))).containsExactly("tasks, piqa");
    }

    @Test
    void somethingAlwaysRemains() {
        assertThat(Distinctive.of(List.of("a/b", "a/b/c", "a/b"))).containsExactly("b", "b, c", "b");
    }
}
