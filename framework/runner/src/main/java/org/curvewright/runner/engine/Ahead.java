package org.curvewright.runner.engine;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/** What is made on a thread of its own before anybody asks for it. It must depend on nothing that happens meanwhile. */
public final class Ahead<T> {

    private final FutureTask<T> task;

    private Ahead(FutureTask<T> task) {
        this.task = task;
    }

    /** Begins at once; the process does not wait for it at its end. */
    public static <T> Ahead<T> begin(Callable<T> work) {
        Ahead<T> begun = new Ahead<>(new FutureTask<>(work));
        Thread thread = new Thread(begun.task, "curvewright-ahead");
        thread.setDaemon(true);
        thread.start();
        return begun;
    }

    /**
     * Waits for it.
     *
     * @throws ExecutionException whose cause was thrown while it was made
     */
    public T get() throws InterruptedException, ExecutionException {
        return task.get();
    }
}
