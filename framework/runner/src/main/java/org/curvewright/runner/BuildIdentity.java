package org.curvewright.runner;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.stream.Collectors;
import org.curvewright.runner.catalog.Catalog;
import org.curvewright.runner.catalog.InstalledPlugin;

/** What computes, as text: the program and the bytes of its plugins. An outcome of another build is not taken up. */
public final class BuildIdentity {

    private BuildIdentity() {}

    public static String of(Catalog catalog) {
        return Curvewright.version()
                + catalog.plugins().stream().map(BuildIdentity::of).collect(Collectors.joining());
    }

    private static String of(InstalledPlugin plugin) {
        try {
            return "/" + plugin.name() + plugin.version() + plugin.digest().orElse("");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
