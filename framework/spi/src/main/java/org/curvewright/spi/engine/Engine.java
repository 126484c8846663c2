package org.curvewright.spi.engine;

import java.util.List;
import java.util.function.Consumer;

/** Runs tasks: on threads of its own, or on a cluster. The only place where threads are made. */
public interface Engine extends AutoCloseable {

    /**
     * Runs every task and hands each outcome over as it finishes, one at a time; returns when all have finished.
     *
     * @throws InterruptedException when the caller is interrupted; no task is running any more then
     */
    void run(List<Task> tasks, Worker worker, Consumer<Outcome> finished) throws InterruptedException;

    @Override
    void close();

    /**
     * A unit of execution as data.
     *
     * @param id unique in an experiment, such as {@code fit/loss/pile_test_loss/kaplan}
     * @param key digest of everything that determines the outcome, lower-case hexadecimal
     */
    record Task(String id, String key) {}

    /** Does a task; the bytes are its outcome. */
    interface Worker {
        byte[] work(Task task) throws Exception;
    }

    /** What a task gave: bytes, or what was thrown. */
    record Outcome(Task task, byte[] bytes, java.util.Optional<Throwable> defect) {}
}
