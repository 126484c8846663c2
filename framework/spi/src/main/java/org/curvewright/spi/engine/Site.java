package org.curvewright.spi.engine;

import java.nio.file.Path;
import java.util.List;

/**
 * The machine that a run is started on.
 *
 * @param threads how many tasks may run at once here, where the engine's own keys do not say
 * @param plugins the folders of dropped-in jars
 */
public record Site(int threads, List<Path> plugins) {

    public Site {
        plugins = List.copyOf(plugins);
    }
}
