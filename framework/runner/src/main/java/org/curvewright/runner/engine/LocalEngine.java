package org.curvewright.runner.engine;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.curvewright.spi.engine.Engine;

/** Threads of this JVM: a fixed pool. Outcomes are handed over on the caller's thread. */
public final class LocalEngine implements Engine {

    private static final long PATIENCE_SECONDS = 60;

    private final ExecutorService pool;

    public LocalEngine(int threads) {
        this.pool = Executors.newFixedThreadPool(threads, work -> {
            Thread thread = new Thread(work, "curvewright-task");
            thread.setDaemon(true);
            return thread;
        });
    }

    @Override
    public void run(List<Task> tasks, Worker worker, Consumer<Outcome> finished) throws InterruptedException {
        CompletionService<Outcome> completion = new ExecutorCompletionService<>(pool);
        tasks.forEach(task -> completion.submit(() -> attempt(task, worker)));
        try {
            for (int i = 0; i < tasks.size(); i++) {
                finished.accept(completion.take().get());
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException("the engine lost a task", e.getCause());
        } catch (InterruptedException e) {
            pool.shutdownNow();
            pool.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS);
            throw e;
        }
    }

    /** Whatever a plugin throws, an error too, belongs to its task alone. */
    private static Outcome attempt(Task task, Worker worker) {
        try {
            return new Outcome(task, worker.work(task), Optional.empty());
        } catch (Exception | LinkageError | StackOverflowError | OutOfMemoryError | AssertionError e) {
            return new Outcome(task, new byte[0], Optional.of(e));
        }
    }

    @Override
    public void close() {
        pool.shutdownNow();
    }
}
