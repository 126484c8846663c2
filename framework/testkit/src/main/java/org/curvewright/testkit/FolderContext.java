package org.curvewright.testkit;

import java.nio.file.Path;
import org.curvewright.spi.data.SourceContext;

/** A context whose experiment and published tables lie in one folder. */
public record FolderContext(Path folder) implements SourceContext {

    @Override
    public String name() {
        return "runs";
    }

    @Override
    public Path resolve(Path path) {
        return folder.resolve(path);
    }

    @Override
    public Path published() {
        return folder;
    }

    @Override
    public long seed() {
        return 1;
    }
}
