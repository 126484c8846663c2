package org.curvewright.runner.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.curvewright.spi.engine.Engine.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TaskCacheTest {

    private static final Task OLD = new Task("fit/a", "0123abcd");
    private static final Task YOUNG = new Task("analysis/b", "89abcdef");

    @TempDir
    private Path folder;

    private TaskCache cache = new TaskCache(Path.of("cache"));

    @BeforeEach
    void storeTwo() throws IOException {
        cache = new TaskCache(folder.resolve("cache"));
        TaskStore store = store();
        store.put(OLD, new byte[10]);
        store.put(YOUNG, new byte[20]);
        store.finish();
        Files.setLastModifiedTime(cache.file(OLD.key()), FileTime.from(Instant.parse("2001-01-01T00:00:00Z")));
    }

    private static Optional<byte[]> found(TaskStore store, Task task) {
        TaskStore.Found found = store.look(task);
        store.use(task, found);
        return found.bytes();
    }

    private TaskStore store() {
        return new TaskStore(folder.resolve("state"), Optional.of(cache));
    }

    @Test
    void holdsWhatAFinishedRunStored() {
        TaskStore later = store();

        assertThat(found(later, OLD))
                .hasValueSatisfying(bytes -> assertThat(bytes).hasSize(10));
        assertThat(later.use().hits()).isEqualTo(Map.of("fit", 1));
        assertThat(folder.resolve("state")).doesNotExist();
    }

    @Test
    void aUseMakesYoung() throws IOException {
        found(store(), OLD);

        assertThat(cache.entries()).extracting(TaskCache.Entry::kind).containsExactly("analysis", "fit");
    }

    @Test
    void anEntryWithAnotherByteIsNotWhole() throws IOException {
        byte[] stored = Files.readAllBytes(cache.file(OLD.key()));
        stored[stored.length - 1]++;
        Files.write(cache.file(OLD.key()), stored);

        assertThat(cache.entries())
                .extracting(entry -> entry.kind() + entry.isWhole())
                .containsExactlyInAnyOrder("fitfalse", "analysistrue");
    }

    @Test
    void pruneTakesTheOld() throws IOException {
        assertThat(cache.prune(Instant.parse("2002-01-01T00:00:00Z"), Long.MAX_VALUE))
                .extracting(TaskCache.Entry::bytes)
                .hasSize(1);
        assertThat(found(store(), OLD)).isEmpty();
        assertThat(store().look(YOUNG).bytes()).isPresent();
    }

    @Test
    void pruneTakesTheLeastRecentlyUsedAboveASize() throws IOException {
        long young = Files.size(cache.file(YOUNG.key()));

        cache.prune(Instant.MIN, young);

        assertThat(found(store(), OLD)).isEmpty();
        assertThat(store().look(YOUNG).bytes()).isPresent();
    }

    @Test
    void pruneTakesWhatAKilledRunLeftHalfWritten() throws IOException {
        Path part = Files.write(
                TaskFile.part(cache.file(OLD.key()).resolveSibling(""), OLD.key(), Writer.name()), new byte[5]);
        Path fresh = Files.write(part.resolveSibling("ffff.part9"), new byte[5]);
        Files.setLastModifiedTime(part, FileTime.from(Instant.parse("2001-01-01T00:00:00Z")));

        cache.prune(Instant.MIN, Long.MAX_VALUE);

        assertThat(part).doesNotExist();
        assertThat(fresh).exists();
        assertThat(cache.entries()).hasSize(2);
    }

    @Test
    void whoWritesAtTheSameTimeHasAnotherName() {
        assertThat(Writer.name()).isNotEqualTo(Writer.name());
        assertThat(TaskFile.isOurs(TaskFile.part(folder, OLD.key(), Writer.name())))
                .isTrue();
    }

    @Test
    void oneObstacleLeavesTheOtherOutcomesAndIsCounted() throws IOException {
        Task third = new Task("fit/c", "77777777");
        Path folderOfThird = cache.file(third.key()).resolveSibling("");
        Files.writeString(folderOfThird, "a file, no folder");
        cache.prune(Instant.MAX, 0);
        TaskStore store = store();
        for (Task task : List.of(OLD, third, YOUNG)) {
            store.put(task, new byte[10]);
        }
        store.finish();

        assertThat(cache.entries()).hasSize(2);
        assertThat(store.use().troubles())
                .containsExactly("unwritable: " + cache.folder() + " (a file lies where a folder is needed),"
                        + " which took 2 of 3 outcomes of this run; a later run computes the rest again");
        assertThat(folder.resolve("state")).doesNotExist();
    }

    @Test
    void whatCannotBeMovedLeavesNothingHalfWritten() throws IOException {
        Path target = cache.file(OLD.key());
        Files.delete(target);
        Files.createDirectories(target.resolve("in the way"));
        TaskStore store = store();
        store.put(OLD, new byte[10]);
        store.finish();

        assertThat(store.use().troubles()).hasSize(1).first().asString().contains("took 0 of 1 outcomes");
        try (var files = Files.list(target.resolveSibling(""))) {
            assertThat(files).containsExactly(target);
        }
    }

    @Test
    void pruneLeavesWhatIsNotItsOwn() throws IOException {
        Path other = Files.write(cache.file(OLD.key()).resolveSibling("thesis.doc"), new byte[5]);

        cache.prune(Instant.MAX, 0);

        assertThat(other).exists();
        assertThat(cache.entries()).isEmpty();
    }

    @Test
    void everyFlippedByteIsNoticed() throws IOException {
        Path file = cache.file(YOUNG.key());
        byte[] whole = Files.readAllBytes(file);
        for (int k = 0; k < whole.length; k++) {
            byte[] damaged = whole.clone();
            damaged[k] ^= 4;
            Files.write(file, damaged);
            TaskStore store = store();
            assertThat(found(store, YOUNG)).as("byte %d", k).isEmpty();
            assertThat(store.use().troubles()).hasSize(1);
        }
    }

    @Test
    void everyTruncationIsNoticed() throws IOException {
        Path file = cache.file(YOUNG.key());
        byte[] whole = Files.readAllBytes(file);
        for (int k = 0; k < whole.length; k++) {
            Files.write(file, java.util.Arrays.copyOf(whole, k));
            assertThat(store().look(YOUNG).bytes()).as("%d bytes", k).isEmpty();
        }
    }
}
