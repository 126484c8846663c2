package org.curvewright.plugins.spark;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.curvewright.spi.engine.Engine.Task;

/**
 * How long tasks take, by kind, as measured so far, and the chunks that follow from it. A kind that was never measured is
 * tried on a few tasks first. Sizes change when things are done, never what.
 */
final class Costs {

    /** So many chunks a slot leave none idle for long when tasks differ. */
    private static final int CHUNKS_PER_SLOT = 4;

    private final double target;
    private final int slots;
    private final Map<String, Double> seconds = new HashMap<>();
    private final Map<String, Integer> counts = new HashMap<>();

    /** @param target seconds of processor time that a chunk should take */
    Costs(double target, int slots) {
        this.target = target;
        this.slots = slots;
    }

    void measured(List<Task> tasks, double took) {
        String kind = kind(tasks.get(0));
        seconds.merge(kind, took, Double::sum);
        counts.merge(kind, tasks.size(), Integer::sum);
    }

    /**
     * The next chunks, in order of the tasks; each holds one kind.
     *
     * @param waiting from which the tasks of the chunks are taken away
     */
    List<List<Task>> next(List<Task> waiting) {
        List<List<Task>> chunks = new ArrayList<>();
        Set<Task> taken = new HashSet<>();
        Map<String, List<Task>> kinds = new java.util.LinkedHashMap<>();
        waiting.forEach(task ->
                kinds.computeIfAbsent(kind(task), any -> new ArrayList<>()).add(task));
        kinds.forEach((kind, tasks) -> {
            boolean known = counts.containsKey(kind);
            List<Task> some = known ? tasks : tasks.subList(0, Math.min(tasks.size(), slots));
            int size = known ? size(kind, tasks.size()) : 1;
            for (int from = 0; from < some.size(); from += size) {
                chunks.add(List.copyOf(some.subList(from, Math.min(from + size, some.size()))));
            }
            taken.addAll(some);
        });
        waiting.removeIf(taken::contains);
        return chunks;
    }

    private int size(String kind, int tasks) {
        double cost = seconds.getOrDefault(kind, 0.0) / counts.getOrDefault(kind, 1);
        int even = (tasks + slots * CHUNKS_PER_SLOT - 1) / (slots * CHUNKS_PER_SLOT);
        double fitting = cost > 0 ? target / cost : even;
        return (int) Math.max(1, Math.min(even, fitting));
    }

    /** What a task is, by the beginning of its id. */
    private static String kind(Task task) {
        int slash = task.id().indexOf('/');
        return slash < 0 ? task.id() : task.id().substring(0, slash);
    }
}
