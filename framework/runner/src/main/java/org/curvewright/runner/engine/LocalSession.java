package org.curvewright.runner.engine;

import java.util.Iterator;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.curvewright.spi.engine.Batch;
import org.curvewright.spi.engine.Engine;
import org.curvewright.spi.engine.Engine.Outcome;
import org.curvewright.spi.engine.Engine.Task;

/** A fixed pool of threads. Few tasks are under way at a time, so that outcomes do not pile up. */
final class LocalSession implements Engine.Session {

    /**
     * Less than a signal leaves for all that is to be told. A task that goes on longer is left behind, since nobody takes its
     * outcome any more.
     */
    private static final long PATIENCE_SECONDS = 1;

    private static final int AHEAD = 8;

    private final ExecutorService pool;
    private final int most;

    LocalSession(int threads) {
        this.most = threads * AHEAD;
        this.pool = Executors.newFixedThreadPool(threads, work -> {
            Thread thread = new Thread(work, "curvewright-task");
            thread.setDaemon(true);
            return thread;
        });
    }

    @Override
    public void run(Batch batch, Consumer<Outcome> finished) throws InterruptedException {
        CompletionService<Outcome> completion = new ExecutorCompletionService<>(pool);
        Engine.Worker worker = batch.worker();
        Iterator<Task> waiting = batch.tasks().iterator();
        int underWay = 0;
        try {
            while (underWay > 0 || waiting.hasNext()) {
                while (underWay < most && waiting.hasNext()) {
                    Task task = waiting.next();
                    completion.submit(() -> worker.work(task));
                    underWay++;
                }
                Outcome outcome = completion.take().get();
                underWay--;
                finished.accept(outcome);
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException("the engine lost a task", e.getCause());
        } catch (InterruptedException e) {
            pool.shutdownNow();
            pool.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS);
            throw e;
        }
    }

    @Override
    public void close() {
        pool.shutdownNow();
    }
}
