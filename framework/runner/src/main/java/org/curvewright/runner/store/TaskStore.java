package org.curvewright.runner.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.curvewright.spi.engine.Engine.Task;

/**
 * Outcomes by task key: those of this run in a folder of its own, from which a killed run goes on, before those that
 * earlier runs left in a cache. What is damaged is as if absent, and is told.
 */
public final class TaskStore {

    private static final String STAGED = "staged";
    private static final String AGAIN = "; it was computed again";

    private final Path folder;
    private final Optional<TaskCache> cache;
    private final Map<String, Path> staged = new TreeMap<>();
    private final List<String> troubles = new ArrayList<>();
    private final Map<String, Integer> hits = new TreeMap<>();
    private final Map<String, Integer> resumed = new TreeMap<>();
    private final Map<String, Integer> repeated = new TreeMap<>();
    private final Map<String, Integer> computed = new TreeMap<>();
    /** The keys of what this very run stored: a later cell of a sweep that finds them resumes nothing. */
    private final Set<String> own = new HashSet<>();

    /** Without a cache. */
    public TaskStore(Path folder) {
        this(folder, Optional.empty());
    }

    public TaskStore(Path folder, Optional<TaskCache> cache) {
        this.folder = folder;
        this.cache = cache;
    }

    /**
     * What lies under a task's key.
     *
     * @param bytes the outcome
     * @param cached whether an earlier run left it in the cache
     * @param troubles what was found damaged
     */
    public record Found(Optional<byte[]> bytes, boolean cached, List<String> troubles) {}

    /** Looks for the outcome that was stored under the task's key, and counts nothing; several threads may look at once. */
    public Found look(Task task) {
        List<String> met = new ArrayList<>();
        Optional<byte[]> found = read(folder.resolve(TaskFile.name(task.key())), task, met);
        return found.isPresent()
                ? new Found(found, false, met)
                : new Found(cache.flatMap(known -> read(known.file(task.key()), task, met)), true, met);
    }

    /** Counts what was found: it is used. */
    public void use(Task task, Found found) {
        troubles.addAll(found.troubles());
        if (found.bytes().isEmpty()) {
            return;
        }
        if (found.cached()) {
            count(hits, task);
            cache.ifPresent(known -> known.used(task.key()));
        } else {
            count(own.contains(task.key()) ? repeated : resumed, task);
        }
    }

    private static Optional<byte[]> read(Path file, Task task, List<String> troubles) {
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        try {
            Optional<TaskFile> found = TaskFile.read(file, task.key());
            if (found.isEmpty()) {
                troubles.add("damaged: " + file + ", the outcome of " + task.id() + AGAIN);
            }
            return found.map(TaskFile::bytes);
        } catch (IOException e) {
            troubles.add(
                    "unreadable: " + file + ", the outcome of " + task.id() + " (" + Obstacle.words(e) + ")" + AGAIN);
            return Optional.empty();
        }
    }

    /** What was found for the task is whole, and yet no outcome of it. */
    public void refuse(Task task) {
        troubles.add("of another shape: the outcome of " + task.id() + " under the key " + task.key() + AGAIN);
    }

    /** Stores an outcome so that a kill at any moment leaves it whole or absent. */
    public void put(Task task, byte[] bytes) throws IOException {
        if (computed.isEmpty()) {
            Files.createDirectories(folder);
        }
        TaskFile.write(folder, task, bytes);
        own.add(task.key());
        count(computed, task);
    }

    private static void count(Map<String, Integer> counts, Task task) {
        counts.merge(task.id().split("/", 2)[0], 1, Integer::sum);
    }

    /**
     * Puts a file aside that the run will write where its results go, so that nobody sees it before the rest is there. All lie in one
     * folder under numbers: the folders of a large sweep take longer to remove than its outcomes take to move.
     */
    public void stage(String path, byte[] bytes) throws IOException {
        Path aside = folder.resolve(STAGED);
        if (staged.isEmpty()) {
            Files.createDirectories(aside);
        }
        Path file = Optional.ofNullable(staged.get(path)).orElse(aside.resolve(Integer.toString(staged.size())));
        Files.write(file, bytes);
        staged.put(path, file);
    }

    /** What was put aside: where it belongs, and where it lies. */
    public Map<String, Path> staged() {
        return Map.copyOf(staged);
    }

    /** What was taken from where so far. */
    public CacheUse use() {
        return new CacheUse(cache.map(known -> known.folder().toString()), hits, resumed, repeated, computed, troubles);
    }

    /** The run is at its end: what it stored goes to the cache, or goes. What the cache does not take is told. */
    public void finish() throws IOException {
        if (cache.isPresent() && Files.isDirectory(folder)) {
            fill(cache.get());
        }
        clear();
    }

    /** One that is in the way of one outcome, such as the lack of room, need not be in the way of the next. */
    private void fill(TaskCache taking) throws IOException {
        Set<String> obstacles = new LinkedHashSet<>();
        int taken = 0;
        List<Path> files = files();
        for (Path file : files) {
            try {
                taking.take(file);
                taken++;
            } catch (IOException e) {
                obstacles.add(Obstacle.words(e));
            }
        }
        if (taken < files.size()) {
            troubles.add("unwritable: " + taking.folder() + " (" + String.join("; ", obstacles) + "), which took "
                    + taken + " of " + files.size() + " outcomes of this run; a later run computes the rest again");
        }
    }

    private List<Path> files() throws IOException {
        try (var files = Files.list(folder)) {
            return files.filter(TaskFile::isOutcome).sorted().toList();
        }
    }

    /** Removes everything of this run; the cache stays. */
    public void clear() throws IOException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        List<Path> all;
        try (var walked = Files.walk(folder)) {
            all = new ArrayList<>(walked.toList());
        }
        Collections.reverse(all);
        for (Path file : all) {
            Files.deleteIfExists(file);
        }
    }
}
