package org.curvewright.distribution;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.curvewright.runner.Curvewright;
import org.curvewright.runner.Environment;
import org.curvewright.runner.Refused;

/** The checkout that the tests run in. */
final class Repository {

    private Repository() {}

    static Path root() {
        return Stream.iterate(Optional.of(Path.of("").toAbsolutePath()), at -> at.map(Path::getParent))
                .flatMap(Optional::stream)
                .filter(folder -> Files.isRegularFile(folder.resolve("mvnw")))
                .findFirst()
                .orElseThrow();
    }

    static List<Path> configurations() throws IOException {
        try (Stream<Path> files = Files.list(root().resolve("configs"))) {
            return files.filter(file -> file.toString().endsWith(".yaml"))
                    .sorted()
                    .toList();
        }
    }

    static Curvewright curvewright(int threads) throws Refused {
        return Curvewright.in(new Environment(root().resolve("data"), List.of(), threads));
    }
}
