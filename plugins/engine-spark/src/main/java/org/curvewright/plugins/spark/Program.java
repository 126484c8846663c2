package org.curvewright.plugins.spark;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.curvewright.spi.engine.EngineRefused;

/** The program and its dropped-in plugins as one archive that every executor unpacks. */
final class Program {

    static final String LIB = "lib";
    /** Followed by a number for each folder. */
    static final String PLUGINS = "plugins-";

    private Program() {}

    /** The jar that a class lies in. */
    static Path jarOf(Class<?> type) {
        try {
            Path jar = Path.of(
                    type.getProtectionDomain().getCodeSource().getLocation().toURI());
            if (!Files.isRegularFile(jar)) {
                throw new EngineRefused(
                        SparkEngine.NO_CLUSTER,
                        "the program lies in loose classes; a cluster takes a built distribution");
            }
            return jar;
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * Writes the archive; it lies beside no other file of its name.
     *
     * @param lib the folder of the program's jars
     */
    static Path pack(Path lib, List<Path> plugins) {
        try {
            Path archive = Files.createTempDirectory("curvewright").resolve("program.zip");
            try (OutputStream file = Files.newOutputStream(archive);
                    ZipOutputStream zip = new ZipOutputStream(file)) {
                for (Path jar : Jars.in(lib)) {
                    put(zip, LIB + "/" + jar.getFileName(), jar);
                }
                for (int k = 0; k < plugins.size(); k++) {
                    put(zip, PLUGINS + k, plugins.get(k));
                }
            }
            return archive;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Removes the archive and its folder. */
    static void remove(Path archive) {
        try {
            Files.deleteIfExists(archive);
            Files.deleteIfExists(archive.resolveSibling(""));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void put(ZipOutputStream zip, String name, Path path) throws IOException {
        if (Files.isDirectory(path)) {
            zip.putNextEntry(new ZipEntry(name + "/"));
            try (Stream<Path> inside = Files.list(path)) {
                for (Path one : inside.sorted().toList()) {
                    put(zip, name + "/" + one.getFileName(), one);
                }
            }
        } else if (Files.isRegularFile(path)) {
            zip.putNextEntry(new ZipEntry(name));
            Files.copy(path, zip);
        }
    }
}
