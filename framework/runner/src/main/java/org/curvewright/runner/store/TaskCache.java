package org.curvewright.runner.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Outcomes of earlier runs by task key in a folder that runs, users and machines may share: a file is written under a name of
 * its own and moved, equal keys hold equal outcomes, so that whoever comes last changes nothing. A file's time is when it was
 * last used.
 */
public final class TaskCache {

    private static final String TASKS = "tasks";
    /** So many letters of a key name its folder, of which there are 256. */
    private static final int FAN = 2;

    private final Path folder;

    /** @param folder made when something is stored */
    public TaskCache(Path folder) {
        this.folder = folder.toAbsolutePath().normalize();
    }

    public Path folder() {
        return folder;
    }

    /** One stored outcome. */
    public record Entry(Path file, long bytes, Instant used) {

        /** What stored it: {@code fit}, {@code intervals}, {@code draws}, {@code chunk} or {@code analysis}; else a dash. */
        public String kind() {
            try (Stream<String> lines = Files.lines(file, StandardCharsets.ISO_8859_1)) {
                return lines.skip(1).findFirst().map(id -> id.split("/", 2)[0]).orElse("–");
            } catch (IOException | UncheckedIOException e) {
                return "–";
            }
        }

        /** Whether the file is the outcome of the task that its name says, undamaged. */
        public boolean isWhole() throws IOException {
            String name = String.valueOf(file.getFileName());
            return TaskFile.read(file, name.substring(0, name.length() - TaskFile.ENDING.length()))
                    .isPresent();
        }
    }

    Path file(String key) {
        return folder.resolve(TASKS)
                .resolve(key.substring(0, Math.min(FAN, key.length())))
                .resolve(TaskFile.name(key));
    }

    /** Notes that an outcome was used; a cache that cannot be written to serves all the same. */
    void used(String key) {
        try {
            Files.setLastModifiedTime(file(key), FileTime.from(Instant.now()));
        } catch (IOException e) {
            // its age then counts from an earlier use
        }
    }

    /** Moves an outcome in, over whatever lies there. */
    void take(Path file) throws IOException {
        String name = String.valueOf(file.getFileName());
        String key = name.substring(0, name.length() - TaskFile.ENDING.length());
        Path target = file(key);
        Path parent = target.resolveSibling("");
        if (!Files.isDirectory(parent)) {
            Files.createDirectories(parent);
        }
        try {
            TaskFile.replace(file, target);
        } catch (FileSystemException e) {
            // another file system: a copy is written under a name of its own, then moved
            Path temporary = Files.createFile(TaskFile.part(parent, key, Writer.name()));
            try {
                Files.write(temporary, Files.readAllBytes(file));
                TaskFile.replace(temporary, target);
            } finally {
                Files.deleteIfExists(temporary);
            }
        }
    }

    /** Every outcome, the least recently used first. */
    public List<Entry> entries() throws IOException {
        List<Entry> entries = new ArrayList<>();
        for (Path file : files()) {
            if (!TaskFile.isPart(file)) {
                entry(file, entries);
            }
        }
        entries.sort(Comparator.comparing(Entry::used)
                .thenComparing(entry -> entry.file().toString()));
        return entries;
    }

    private static void entry(Path file, List<Entry> entries) throws IOException {
        try {
            BasicFileAttributes found = Files.readAttributes(file, BasicFileAttributes.class);
            entries.add(new Entry(file, found.size(), found.lastModifiedTime().toInstant()));
        } catch (NoSuchFileException e) {
            // another process pruned it meanwhile
        }
    }

    private List<Path> files() throws IOException {
        Path tasks = folder.resolve(TASKS);
        if (!Files.isDirectory(tasks)) {
            return List.of();
        }
        try (Stream<Path> walked = Files.walk(tasks, 2)) {
            return walked.filter(Files::isRegularFile).filter(TaskFile::isOurs).toList();
        }
    }

    /**
     * Removes what was last used before a moment, then the least recently used until the rest is small enough; and what runs
     * left that were killed while they wrote.
     *
     * @param keep at most so many bytes
     * @return what was removed
     */
    public List<Entry> prune(Instant before, long keep) throws IOException {
        List<Entry> entries = entries();
        long bytes = entries.stream().mapToLong(Entry::bytes).sum();
        List<Entry> removed = new ArrayList<>();
        for (Entry entry : entries) {
            if (entry.used().isBefore(before) || bytes > keep) {
                Files.deleteIfExists(entry.file());
                bytes -= entry.bytes();
                removed.add(entry);
            }
        }
        removeParts();
        return removed;
    }

    /** A file that is being written is not an hour old. */
    private void removeParts() throws IOException {
        Instant stale = Instant.now().minusSeconds(3600);
        List<Entry> parts = new ArrayList<>();
        for (Path file : files()) {
            if (TaskFile.isPart(file)) {
                entry(file, parts);
            }
        }
        for (Entry part : parts) {
            if (part.used().isBefore(stale)) {
                Files.deleteIfExists(part.file());
            }
        }
    }
}
