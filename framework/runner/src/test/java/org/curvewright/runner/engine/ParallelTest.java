package org.curvewright.runner.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ParallelTest {

    private static final List<Integer> THINGS = IntStream.range(0, 1000).boxed().toList();

    @Test
    void keepsTheOrderAndDoesEachOnce() {
        Set<Integer> done = ConcurrentHashMap.newKeySet();

        List<Integer> made = Parallel.map(THINGS, k -> done.add(k) ? k * k : -1);

        assertThat(made).isEqualTo(THINGS.stream().map(k -> k * k).toList());
    }

    /** Each waits for the other, which one thread alone could not do. */
    @Test
    void twoThreadsWork() {
        CountDownLatch both = new CountDownLatch(2);

        assertThat(Parallel.map(List.of(1, 2), k -> {
                    both.countDown();
                    try {
                        both.await();
                    } catch (InterruptedException e) {
                        throw new IllegalStateException(e);
                    }
                    return k;
                }))
                .containsExactly(1, 2);
    }

    @Test
    void throwsWhatTheFirstThrew() {
        assertThatThrownBy(() -> Parallel.map(THINGS, k -> {
                    if (k > 10) {
                        throw new IllegalArgumentException("thing " + k);
                    }
                    return k;
                }))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("thing 11");
    }

    @Test
    void whoIsInterruptedStillIsAfterwards() {
        Thread.currentThread().interrupt();

        assertThat(Parallel.map(THINGS, k -> k)).isEqualTo(THINGS);
        assertThat(Thread.interrupted()).isTrue();
    }
}
