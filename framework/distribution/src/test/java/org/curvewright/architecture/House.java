package org.curvewright.architecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Where the classes and the sources are. */
final class House {

    static final String SPI = "org.curvewright.spi..";
    static final String NUMERICS = "org.curvewright.numerics..";
    static final String RUNNER = "org.curvewright.runner..";
    static final String CLI = "org.curvewright.cli..";
    static final String PLUGINS = "org.curvewright.plugins..";

    /** The package of each plugin itself, without the rooms inside it. */
    static final String PLUGIN_DOORS = "org.curvewright.plugins.*";

    static final String REPORTS = "org.curvewright.plugins.reports..";
    static final String SOURCES = "org.curvewright.plugins.sources..";
    static final String JSPECIFY = "org.jspecify.annotations..";

    private static final int DEPTH = 4;

    /** Production classes of every room but the test kit and the benchmarks; the template where it has been built. */
    static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPaths(folders());

    private House() {}

    private static List<Path> folders() {
        try (Stream<Path> rooms = Files.find(
                root(), DEPTH, (path, attributes) -> path.endsWith("target/classes") && Files.isDirectory(path))) {
            return rooms.filter(path -> !path.endsWith("framework/testkit/target/classes"))
                    .filter(path -> !path.endsWith("framework/bench/target/classes"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The folder with the parent build, found from wherever the tests were started. */
    static Path root() {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.exists(folder.resolve("mvnw"))) {
            folder = folder.resolve("..").normalize();
        }
        return folder;
    }
}
