package org.curvewright.distribution;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * A built folder somewhere on the disk, and the Java that it is started with.
 *
 * @param folder the one that holds bin/ and lib/
 * @param java the home of the JDK
 */
record Installation(Path folder, Path java) {

    /** The folder that the build assembled, run in place with the JDK of the build. */
    static Installation built() {
        String folder = Objects.requireNonNull(System.getProperty("curvewright.folder"), "set by the build");
        return new Installation(Path.of(folder), Jdks.current());
    }

    Installation copiedTo(Path target) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                if (!file.startsWith(folder.resolve(".cds"))) {
                    Files.copy(file, target.resolve(folder.relativize(file)), StandardCopyOption.COPY_ATTRIBUTES);
                }
            }
        }
        return new Installation(target, java);
    }

    List<Path> jars() throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("lib"))) {
            return files.filter(file -> file.toString().endsWith(".jar"))
                    .sorted()
                    .toList();
        }
    }

    Installation startedWith(Path otherJava) {
        return new Installation(folder, otherJava);
    }

    /** Runs the script to its end. */
    Outcome run(String... arguments) throws IOException, InterruptedException {
        return start(Map.of(), arguments).await();
    }

    Running start(Map<String, String> environment, String... arguments) throws IOException {
        List<String> command =
                new ArrayList<>(List.of(folder.resolve("bin/curvewright").toString()));
        command.addAll(List.of(arguments));
        Path out = Files.createTempFile("curvewright", ".out");
        Path err = Files.createTempFile("curvewright", ".err");
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectOutput(out.toFile()).redirectError(err.toFile());
        Map<String, String> inherited = new HashMap<>(builder.environment());
        inherited.keySet().removeIf(name -> name.startsWith("CURVEWRIGHT_") || name.startsWith("JAVA_"));
        builder.environment().clear();
        builder.environment().putAll(inherited);
        builder.environment().put("JAVA_HOME", java.toString());
        builder.environment().put("CURVEWRIGHT_CACHE", "off");
        builder.environment().putAll(environment);
        return new Running(builder.start(), out, err);
    }

    /** A started script. */
    record Running(Process process, Path out, Path err) {

        Outcome await() throws IOException, InterruptedException {
            int code = process.waitFor();
            Outcome outcome = new Outcome(code, Files.readString(out), Files.readString(err));
            Files.delete(out);
            Files.delete(err);
            return outcome;
        }
    }

    /** How a script ended and what it said. */
    record Outcome(int code, String out, String err) {}
}
