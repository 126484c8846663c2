package org.curvewright.plugins.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.curvewright.spi.engine.Engine.Outcome;
import org.curvewright.spi.engine.Engine.Task;
import org.curvewright.spi.engine.EngineRefused;
import org.junit.jupiter.api.Test;

/** What travels to executors and back. */
class DoneTest {

    private static final Task WELL = new Task("fit/ä", "k1");
    private static final Task BAD = new Task("fit/b", "k2");

    @Test
    void outcomesAndDefectsComeBackInTheirOrder() throws IOException {
        Done sent = new Done(
                List.of(
                        Outcome.of(WELL, new byte[] {1, 2, 3}),
                        Outcome.defect(BAD, new IllegalStateException("it broke"))),
                0.25);

        Done back = Done.of(sent.bytes(), List.of(WELL, BAD));

        assertThat(back.seconds()).isEqualTo(0.25);
        assertThat(back.outcomes()).extracting(Outcome::task).containsExactly(WELL, BAD);
        assertThat(back.outcomes().get(0).bytes()).containsExactly(1, 2, 3);
        assertThat(back.outcomes().get(1).defect().orElseThrow())
                .hasToString("java.lang.IllegalStateException: it broke");
    }

    @Test
    void aRefusalIsThrownWithItsCode() throws IOException {
        byte[] bytes = Done.refusal(new EngineRefused("DIFFERENT_PROGRAM", "plugin x is 1"));

        assertThatThrownBy(() -> Done.of(bytes, List.of(WELL)))
                .isInstanceOfSatisfying(
                        EngineRefused.class,
                        refused -> assertThat(refused.code()).isEqualTo("DIFFERENT_PROGRAM"))
                .hasMessage("plugin x is 1");
    }

    @Test
    void aChunkTravelsWithWhatItsTasksLookAt() throws IOException {
        Chunk back = Chunk.of(new Chunk(List.of(WELL, BAD), Map.of("fit/ä", new byte[] {7})).bytes());

        assertThat(back.tasks()).containsExactly(WELL, BAD);
        assertThat(back.own()).containsOnlyKeys("fit/ä");
        assertThat(back.own().get("fit/ä")).containsExactly(7);
    }
}
