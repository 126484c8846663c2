package org.curvewright.runner.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Function;

/** Short work on a few things, by the caller's thread and a second one. What is made of one depends on no other. */
public final class Parallel {

    private Parallel() {}

    /**
     * What the work makes of each, in their order. Whoever is interrupted meanwhile still is afterwards.
     *
     * @throws RuntimeException that the work threw for the first one that it threw for
     */
    public static <T, R> List<R> map(List<T> things, Function<T, R> work) {
        List<FutureTask<R>> tasks = things.stream()
                .map(thing -> new FutureTask<>(() -> work.apply(thing)))
                .toList();
        if (tasks.size() > 1) {
            // a task that somebody has begun is not begun again, so each is done by who comes first
            Ahead.begin(() -> {
                for (int k = tasks.size() - 1; k >= 0; k--) {
                    tasks.get(k).run();
                }
                return true;
            });
        }
        tasks.forEach(FutureTask::run);
        List<R> made = new ArrayList<>();
        tasks.forEach(task -> made.add(finished(task)));
        return made;
    }

    private static <R> R finished(FutureTask<R> task) {
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return task.get();
                } catch (InterruptedException e) {
                    interrupted = true;
                } catch (ExecutionException e) {
                    if (e.getCause() instanceof RuntimeException thrown) {
                        throw thrown;
                    }
                    if (e.getCause() instanceof Error error) {
                        throw error;
                    }
                    throw new IllegalStateException(e.getCause());
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
