package org.curvewright.runner.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.Optional;
import org.curvewright.spi.engine.Engine.Task;

/**
 * Outcomes by task key, one file each: a digest, then the bytes. A file is whole or absent; one that was damaged is as if
 * absent.
 */
public final class TaskStore {

    private final Path folder;

    public TaskStore(Path folder) {
        this.folder = folder;
    }

    /** The outcome that was stored under the task's key. */
    public Optional<byte[]> find(Task task) {
        Path file = file(task);
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        try {
            byte[] stored = Files.readAllBytes(file);
            int length = Digest.BYTES;
            if (stored.length < length) {
                return Optional.empty();
            }
            byte[] bytes = Arrays.copyOfRange(stored, length, stored.length);
            boolean intact = Arrays.equals(Arrays.copyOf(stored, length), Digest.sha256(bytes));
            return intact ? Optional.of(bytes) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** Stores an outcome so that a kill at any moment leaves it whole or absent. */
    public void put(Task task, byte[] bytes) throws IOException {
        Files.createDirectories(folder);
        byte[] stored = ByteBuffer.allocate(Digest.BYTES + bytes.length)
                .put(Digest.sha256(bytes))
                .put(bytes)
                .array();
        Path temporary =
                folder.resolve(task.key() + ".part" + ProcessHandle.current().pid());
        Files.write(temporary, stored);
        Files.move(temporary, file(task), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** Removes everything. */
    public void clear() throws IOException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (var files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.deleteIfExists(file);
            }
        }
        Files.deleteIfExists(folder);
    }

    private Path file(Task task) {
        return folder.resolve(task.key() + ".task");
    }
}
