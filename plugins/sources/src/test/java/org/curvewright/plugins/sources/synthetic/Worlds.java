package org.curvewright.plugins.sources.synthetic;

import java.io.IOException;
import java.nio.file.Path;
import org.curvewright.spi.data.DataSource;
import org.curvewright.spi.data.SourceContext;
import org.curvewright.spi.data.Table;

/** Loads worlds under one name. */
record Worlds(long seed) implements SourceContext {

    static Table load(DataSource source) {
        return load(source, 42);
    }

    static Table load(DataSource source, long seed) {
        try {
            return source.load(new Worlds(seed));
        } catch (IOException impossible) {
            throw new AssertionError(impossible);
        }
    }

    @Override
    public String name() {
        return "world";
    }

    @Override
    public Path resolve(Path path) {
        return path;
    }

    @Override
    public Path published() {
        return Path.of(".");
    }
}
