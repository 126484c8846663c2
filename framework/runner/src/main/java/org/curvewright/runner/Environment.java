package org.curvewright.runner;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What does not belong to an experiment and must not change its document.
 *
 * @param published the folder of the published tables that come with the distribution
 * @param plugins folders of dropped-in jars
 * @param threads how many tasks run at once
 * @param cache the folder of outcomes of earlier runs; empty where none are taken up nor kept
 */
public record Environment(Path published, List<Path> plugins, int threads, Optional<Path> cache) {

    /** Without a cache. */
    public Environment(Path published, List<Path> plugins, int threads) {
        this(published, plugins, threads, Optional.empty());
    }

    public Environment {
        plugins = List.copyOf(plugins);
        if (threads < 1) {
            throw new IllegalArgumentException("threads is " + threads + ", allowed: at least 1");
        }
    }
}
