package org.curvewright.runner;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.zip.ZipFile;
import org.curvewright.runner.catalog.Catalog;
import org.curvewright.runner.catalog.InstalledPlugin;
import org.curvewright.runner.store.Digest;

/**
 * What computes, as text: the program and its plugins, each by the checksums of its classes, which a jar's directory lists.
 * An outcome of another build is not taken up.
 */
public final class BuildIdentity {

    private BuildIdentity() {}

    public static String of(Catalog catalog) {
        return Digest.of(Curvewright.version()
                + catalog.plugins().stream().map(BuildIdentity::of).collect(Collectors.joining()));
    }

    private static String of(InstalledPlugin plugin) {
        return "/" + plugin.name() + "/" + plugin.version()
                + plugin.jars().stream().map(BuildIdentity::of).collect(Collectors.joining());
    }

    private static String of(Path jar) {
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            return zip.stream()
                    .map(entry -> "/" + entry.getName() + entry.getCrc())
                    .collect(Collectors.joining());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
