package org.curvewright.architecture;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javax.tools.ToolProvider;

/** Every Java source of the house, tests included. */
final class Sources {

    private Sources() {}

    static List<Path> all() throws IOException {
        List<Path> all = new ArrayList<>();
        for (String room : List.of("framework", "plugins")) {
            try (Stream<Path> walk = Files.walk(House.root().resolve(room))) {
                walk.filter(path -> path.toString().endsWith(".java"))
                        .filter(path -> path.toString().contains("/src/"))
                        .filter(path -> !path.toString().contains("/target/"))
                        .sorted()
                        .forEach(all::add);
            }
        }
        return all;
    }

    /** The places, as {@code path:line what}, that a look at each parsed file notes down. */
    static List<String> look(Look look) throws IOException {
        var compiler = ToolProvider.getSystemJavaCompiler();
        List<String> noted = new ArrayList<>();
        try (var files = compiler.getStandardFileManager(null, Locale.ROOT, StandardCharsets.UTF_8)) {
            var units = files.getJavaFileObjectsFromPaths(all());
            var task = (JavacTask) compiler.getTask(null, files, null, List.of("-proc:none"), null, units);
            var positions = Trees.instance(task).getSourcePositions();
            for (CompilationUnitTree unit : task.parse()) {
                look.at(new ParsedFile(unit, positions), noted);
            }
        }
        return noted;
    }

    static String name(Path path) {
        return House.root().relativize(path).toString();
    }

    /** Notes what it finds in one file. */
    interface Look {
        void at(ParsedFile file, List<String> noted);
    }
}
