package org.curvewright.spi.fit;

/** What an estimator or an inference may borrow. */
public interface FitContext {

    /** The key of this task's random streams: the same for the same experiment seed and task, wherever it runs. */
    long seed();

    /** A context with that seed. */
    static FitContext seeded(long seed) {
        return () -> seed;
    }
}
