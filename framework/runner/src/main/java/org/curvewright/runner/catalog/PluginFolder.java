package org.curvewright.runner.catalog;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.curvewright.runner.problem.Code;
import org.curvewright.runner.problem.Position;
import org.curvewright.runner.problem.Problems;

/** A folder that jars are dropped into. Each jar, and each subfolder of jars, is isolated from the others. */
final class PluginFolder {

    private final Path folder;
    private final Problems problems;

    PluginFolder(Path folder, Problems problems) {
        this.folder = folder;
        this.problems = problems;
    }

    /** What must be loaded together, in order of the names. */
    List<DroppedIn> contents() {
        List<DroppedIn> contents = new ArrayList<>();
        for (Path entry : list(folder)) {
            List<Path> jars = Files.isDirectory(entry) ? jars(list(entry)) : jars(List.of(entry));
            if (!jars.isEmpty()) {
                contents.add(new DroppedIn(entry, jars));
            }
        }
        return contents;
    }

    private static List<Path> jars(List<Path> paths) {
        return paths.stream()
                .filter(path -> path.getFileName().toString().endsWith(".jar") && !Files.isDirectory(path))
                .toList();
    }

    private List<Path> list(Path where) {
        List<Path> entries = new ArrayList<>();
        try (DirectoryStream<Path> stream = Files.newDirectoryStream(where)) {
            stream.forEach(entries::add);
        } catch (IOException | DirectoryIteratorException | UncheckedIOException e) {
            problems.add(
                    Code.MISSING_FILE, new Position.Thing(where.toString()), "", "the plugin folder cannot be read");
        }
        entries.sort(Comparator.comparing(path -> path.getFileName().toString()));
        return entries;
    }

    /** A jar or a subfolder with its jars. */
    record DroppedIn(Path origin, List<Path> jars) {}
}
