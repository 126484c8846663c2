package org.curvewright.runner.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.curvewright.spi.engine.Engine.Task;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TaskStoreTest {

    private static final Task TASK = new Task("fit/a", "0123abcd");

    @TempDir
    private Path folder;

    private static Optional<byte[]> found(TaskStore store) {
        TaskStore.Found found = store.look(TASK);
        store.use(TASK, found);
        return found.bytes();
    }

    @Test
    void findsWhatWasPut() throws IOException {
        TaskStore store = new TaskStore(folder.resolve("state"));

        store.put(TASK, new byte[] {1, 2, 3});

        assertThat(found(store)).hasValueSatisfying(bytes -> assertThat(bytes).containsExactly(1, 2, 3));
    }

    @Test
    void takesADamagedOutcomeForAbsent() throws IOException {
        TaskStore store = new TaskStore(folder);
        store.put(TASK, new byte[] {1, 2, 3});
        Path file = folder.resolve("0123abcd.task");
        byte[] bytes = Files.readAllBytes(file);
        bytes[bytes.length - 1] ^= 1;
        Files.write(file, bytes);

        assertThat(found(store)).isEmpty();
    }

    /** As the cells of a sweep do that have fits in common. */
    @Test
    void onlyWhatAnotherRunLeftIsResumed() throws IOException {
        TaskStore store = new TaskStore(folder);
        store.put(TASK, new byte[] {1});
        found(store);
        TaskStore later = new TaskStore(folder);
        found(later);

        assertThat(store.use().resumed()).isEmpty();
        assertThat(store.use().repeated()).isEqualTo(Map.of("fit", 1));
        assertThat(later.use().resumed()).isEqualTo(Map.of("fit", 1));
    }

    @Test
    void leavesNothingBehind() throws IOException {
        TaskStore store = new TaskStore(folder.resolve("state"));
        store.put(TASK, new byte[] {1});

        store.clear();

        assertThat(folder.resolve("state")).doesNotExist();
    }
}
