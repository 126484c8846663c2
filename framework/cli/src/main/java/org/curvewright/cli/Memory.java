package org.curvewright.cli;

import java.util.Optional;
import java.util.stream.Stream;

/** A study that is larger than the memory it was given: no defect, and there is a remedy. */
final class Memory {

    private static final int MEBIBYTE = 1 << 20;
    /** Causes go deeper only where they go in a circle. */
    private static final int DEEPEST = 20;

    private Memory() {}

    /** What to say where memory gave out, however deep in the causes that lies; empty where it did not. */
    static Optional<String> gaveOut(Throwable thrown) {
        return Stream.iterate(Optional.of(thrown), one -> one.map(Throwable::getCause))
                        .limit(DEEPEST)
                        .takeWhile(Optional::isPresent)
                        .anyMatch(one -> one.get() instanceof OutOfMemoryError)
                ? Optional.of("memory gave out: the heap may have "
                        + Runtime.getRuntime().maxMemory() / MEBIBYTE
                        + " MiB; give more with CURVEWRIGHT_JAVA_OPTS=-Xmx4g, or keep findings of many fits out of it"
                        + " with 'store: csv' in their section of 'fits'")
                : Optional.empty();
    }
}
