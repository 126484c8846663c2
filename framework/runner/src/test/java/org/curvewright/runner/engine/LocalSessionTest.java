package org.curvewright.runner.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.curvewright.spi.engine.Batch;
import org.curvewright.spi.engine.Engine.Outcome;
import org.curvewright.spi.engine.Engine.Task;
import org.curvewright.spi.engine.Engine.Worker;
import org.junit.jupiter.api.Test;

class LocalSessionTest {

    private final CountDownLatch release = new CountDownLatch(1);
    private final CountDownLatch ended = new CountDownLatch(1);

    /** Begins by interrupting who waits for it, and is deaf to interruption itself, as arithmetic is. */
    private Worker deaf(Thread caller) {
        return task -> {
            caller.interrupt();
            long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
            while (System.nanoTime() < end && release.getCount() > 0) {
                Thread.onSpinWait();
            }
            ended.countDown();
            return Outcome.of(task, new byte[0]);
        };
    }

    @Test
    void aTaskThatIsDeafToInterruptionIsLeftBehind() {
        Batch batch = new Bare(List.of(new Task("fit/a", "0a")), deaf(Thread.currentThread()));
        try (LocalSession session = new LocalSession(1)) {
            assertThatThrownBy(() -> session.run(batch, outcome -> {})).isInstanceOf(InterruptedException.class);
            assertThat(ended.getCount()).isEqualTo(1);
        } finally {
            release.countDown();
        }
    }
}
