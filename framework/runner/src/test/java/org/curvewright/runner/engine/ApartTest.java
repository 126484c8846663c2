package org.curvewright.runner.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.curvewright.spi.engine.Batch;
import org.curvewright.spi.engine.Engine;
import org.curvewright.spi.engine.Engine.Outcome;
import org.curvewright.spi.engine.Engine.Task;
import org.curvewright.spi.engine.EngineRefused;
import org.junit.jupiter.api.Test;

class ApartTest {

    private final Thread caller = Thread.currentThread();
    private final CountDownLatch release = new CountDownLatch(1);
    private final CountDownLatch closed = new CountDownLatch(1);

    private final Batch two =
            new Bare(List.of(new Task("fit/a", "0a"), new Task("fit/b", "0b")), task -> Outcome.of(task, new byte[0]));

    /** Does everything on the thread it is called on. */
    private record Straight(CountDownLatch closed) implements Engine.Session {

        @Override
        public void run(Batch batch, Consumer<Outcome> finished) {
            batch.tasks().forEach(task -> finished.accept(batch.worker().work(task)));
        }

        @Override
        public void close() {
            closed.countDown();
        }
    }

    /** A start as long as nobody releases it, deaf to interruption as Spark's is. */
    private Engine.Session slowly() {
        caller.interrupt();
        boolean waiting = true;
        while (waiting) {
            try {
                waiting = !release.await(1, TimeUnit.MINUTES);
            } catch (InterruptedException e) {
                // deaf
            }
        }
        return new Straight(closed);
    }

    @Test
    void outcomesAreHandedOverOnTheCallersThread() throws InterruptedException {
        List<String> seen = new ArrayList<>();
        List<Thread> told = new ArrayList<>();
        try (Apart room = new Apart(() -> new Straight(closed), () -> told.add(Thread.currentThread()))) {
            for (int k = 0; k < 2; k++) {
                room.run(
                        two,
                        outcome -> seen.add(
                                outcome.task().id() + Thread.currentThread().equals(caller)));
            }
        }

        assertThat(seen).containsExactly("fit/atrue", "fit/btrue", "fit/atrue", "fit/btrue");
        assertThat(told).isNotEmpty().containsOnly(caller);
        assertThat(closed.getCount()).isZero();
    }

    @Test
    void whoIsInterruptedDoesNotWaitForAStartWhichIsStoppedOnceItEnds() throws InterruptedException {
        List<Outcome> seen = new ArrayList<>();
        try (Apart room = new Apart(() -> slowly(), () -> {})) {
            assertThatThrownBy(() -> room.run(two, seen::add)).isInstanceOf(InterruptedException.class);
        }

        assertThat(closed.getCount()).isEqualTo(1);
        release.countDown();
        assertThat(closed.await(1, TimeUnit.MINUTES)).isTrue();
        assertThat(seen).isEmpty();
    }

    @Test
    void aRefusalIsTheCallersAndNoEngineWorked() {
        Supplier<Engine.Session> refusing = () -> {
            throw new EngineRefused("NO_CLUSTER", "nobody answers");
        };
        AtomicInteger worked = new AtomicInteger();
        try (Apart room = new Apart(refusing, worked::incrementAndGet)) {
            assertThatThrownBy(() -> room.run(two, outcome -> {})).isInstanceOf(EngineRefused.class);
        }
        assertThat(worked).hasValue(0);
    }
}
