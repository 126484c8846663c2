package org.curvewright.spi.engine;

import java.util.Optional;
import java.util.function.Consumer;

/**
 * Where tasks run: on threads of this machine, or on a cluster. It decides where and when, never what: outcomes are the same
 * bytes whatever the engine, the number of its workers, the partitioning, or how often a task was tried.
 */
public interface Engine {

    /**
     * Gets ready to run.
     *
     * @throws EngineRefused when it cannot work here
     */
    Session open(Site site);

    /** Why it cannot work, as far as that can be told without starting anything; empty where nothing speaks against it. */
    default Optional<EngineRefused> objection() {
        return Optional.empty();
    }

    /**
     * What the launcher must start the JVM with for this engine to work, and did not, such as {@code spark} for Spark's jars and
     * the flags that it needs; empty where nothing is missing.
     */
    default Optional<String> lacks() {
        return Optional.empty();
    }

    /** An engine that is ready, for one run of an experiment. */
    interface Session extends AutoCloseable {

        /**
         * Runs every task of a batch and hands each outcome over as it finishes, one at a time, on the caller's thread and once
         * each; returns when all have finished.
         *
         * @throws InterruptedException when the caller is interrupted; no outcome is handed over any more then
         * @throws EngineRefused when other JVMs do not have the program that planned the batch
         */
        void run(Batch batch, Consumer<Outcome> finished) throws InterruptedException;

        @Override
        void close();
    }

    /**
     * A unit of execution as data.
     *
     * @param id unique in an experiment, such as {@code fit/loss/pile_test_loss/kaplan}
     * @param key digest of everything that determines the outcome, lower-case hexadecimal
     */
    record Task(String id, String key) {}

    /** Does a task. Whatever a plugin throws, an error too, belongs to its task alone and is part of the outcome. */
    interface Worker {
        Outcome work(Task task);
    }

    /** What a task gave: bytes, or what was thrown. */
    record Outcome(Task task, byte[] bytes, Optional<Throwable> defect) {

        public static Outcome of(Task task, byte[] bytes) {
            return new Outcome(task, bytes, Optional.empty());
        }

        public static Outcome defect(Task task, Throwable thrown) {
            return new Outcome(task, new byte[0], Optional.of(thrown));
        }
    }
}
