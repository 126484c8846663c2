package org.curvewright.plugins.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.curvewright.spi.engine.Engine.Task;
import org.junit.jupiter.api.Test;

/** Chunks follow from what tasks of a kind took. */
class CostsTest {

    private static final int SLOTS = 2;

    private final Costs costs = new Costs(1, SLOTS);

    private static List<Task> tasks(String kind, int count) {
        return new ArrayList<>(IntStream.range(0, count)
                .mapToObj(k -> new Task(kind + "/" + k, "key " + k))
                .toList());
    }

    @Test
    void aKindThatWasNeverMeasuredIsTriedOnATaskASlot() {
        List<Task> waiting = tasks("fit", 50);

        assertThat(costs.next(waiting)).hasSize(SLOTS).allMatch(chunk -> chunk.size() == 1);
        assertThat(waiting).hasSize(48);
    }

    @Test
    void thenChunksGetTheTimeThatWasAskedFor() {
        costs.measured(tasks("fit", 2), 0.2);

        assertThat(costs.next(tasks("fit", 1000))).hasSize(100).allMatch(chunk -> chunk.size() == 10);
    }

    @Test
    void cheapTasksStillMakeFourChunksASlot() {
        costs.measured(tasks("fit", 2), 1e-6);

        assertThat(costs.next(tasks("fit", 80))).hasSize(4 * SLOTS).allMatch(chunk -> chunk.size() == 10);
    }

    @Test
    void chunksHoldOneKindAndEveryTaskOnce() {
        costs.measured(tasks("fit", 1), 0.1);
        costs.measured(tasks("intervals", 1), 0.1);
        List<Task> waiting = tasks("fit", 9);
        waiting.addAll(tasks("intervals", 5));
        List<Task> all = List.copyOf(waiting);

        List<List<Task>> chunks = costs.next(waiting);

        assertThat(waiting).isEmpty();
        assertThat(chunks.stream().flatMap(List::stream)).containsExactlyElementsOf(all);
        assertThat(chunks)
                .allMatch(chunk -> chunk.stream()
                                .map(task -> task.id().split("/", 2)[0])
                                .distinct()
                                .count()
                        == 1);
    }
}
