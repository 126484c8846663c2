package org.curvewright.plugins.analyses.errormodes;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.curvewright.spi.data.Groups;
import org.curvewright.spi.data.NumberColumn;
import org.curvewright.spi.data.Table;

/**
 * Steps that went well or not, by task, attempt and step.
 *
 * @param stop whether every attempt with a failure ends at it
 */
record Attempts(List<Task> tasks, Map<String, long[]> types, boolean stop) {

    /**
     * One task.
     *
     * @param successes k of each step over the attempts
     * @param trials m of each step over the attempts
     * @param solved attempts in which every step went well
     * @param attempts attempts made
     */
    record Task(long[] successes, long[] trials, long solved, long attempts) {

        int steps() {
            return trials.length;
        }

        long allSuccesses() {
            return Arrays.stream(successes).sum();
        }

        long allTrials() {
            return Arrays.stream(trials).sum();
        }
    }

    static Attempts of(Table table, ErrorModesConfiguration with) {
        Groups tasks = Groups.of(table.column(with.task()).orElseThrow());
        Groups steps = Groups.of(table.column(with.step()).orElseThrow());
        Groups attempts = Groups.of(table.column(with.attempt()).orElseThrow());
        NumberColumn ok = table.numbers(with.ok()).orElseThrow();
        List<Task> all = new ArrayList<>();
        for (int[] rows : tasks.rows()) {
            all.add(task(rows, steps, attempts, ok));
        }
        return new Attempts(all, types(table, ok, with.type()), stop(tasks, attempts, ok));
    }

    private static Task task(int[] rows, Groups steps, Groups attempts, NumberColumn ok) {
        Map<Integer, long[]> cells = new HashMap<>();
        Map<Integer, Boolean> solved = new HashMap<>();
        List<long[]> ordered = new ArrayList<>();
        for (int row : rows) {
            long[] cell = cells.computeIfAbsent(steps.of(row), step -> {
                long[] fresh = new long[2];
                ordered.add(fresh);
                return fresh;
            });
            boolean well = ok.at(row) == 1;
            cell[0] += well ? 1 : 0;
            cell[1]++;
            solved.merge(attempts.of(row), well, Boolean::logicalAnd);
        }
        return new Task(
                ordered.stream().mapToLong(cell -> cell[0]).toArray(),
                ordered.stream().mapToLong(cell -> cell[1]).toArray(),
                solved.values().stream().filter(well -> well).count(),
                solved.size());
    }

    /** Whether no attempt goes on after a failure, though some that failed are shorter than others of their task. */
    private static boolean stop(Groups tasks, Groups attempts, NumberColumn ok) {
        boolean shorter = false;
        for (int[] rows : tasks.rows()) {
            Map<Integer, Integer> steps = new HashMap<>();
            Map<Integer, Integer> failed = new HashMap<>();
            for (int row : rows) {
                int attempt = attempts.of(row);
                if (failed.containsKey(attempt)) {
                    return false;
                }
                int length = steps.merge(attempt, 1, Integer::sum);
                if (ok.at(row) != 1) {
                    failed.put(attempt, length);
                }
            }
            int longest = steps.values().stream().mapToInt(n -> n).max().orElse(0);
            shorter |= failed.values().stream().anyMatch(length -> length < longest);
        }
        return shorter;
    }

    /** Failures and steps of each type. */
    private static Map<String, long[]> types(Table table, NumberColumn ok, Optional<String> type) {
        Map<String, long[]> counts = new TreeMap<>();
        type.flatMap(table::column).map(Groups::of).ifPresent(types -> {
            for (int row = 0; row < table.size(); row++) {
                long[] count = counts.computeIfAbsent(types.labels().get(types.of(row)), label -> new long[2]);
                count[0] += ok.at(row) == 1 ? 0 : 1;
                count[1]++;
            }
        });
        return counts;
    }

    /** Whether some step was tried more than once, so that what persists can be told from what does not. */
    boolean repeated() {
        return tasks.stream().anyMatch(task -> Arrays.stream(task.trials()).anyMatch(m -> m > 1));
    }

    long fewestAttempts() {
        return tasks.stream().mapToLong(Task::attempts).min().orElse(0);
    }
}
