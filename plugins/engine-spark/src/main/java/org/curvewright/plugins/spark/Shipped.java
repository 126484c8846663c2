package org.curvewright.plugins.spark;

import java.io.Serializable;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;
import org.apache.spark.SparkFiles;
import org.curvewright.spi.engine.Workshop;
import org.jspecify.annotations.Nullable;

/** A study that travels to each executor once; its plan is rebuilt there once. */
final class Shipped implements Serializable {

    private static final long serialVersionUID = 1;

    private final byte[] study;
    /** The name under which executors find the program; empty where they are in the JVM of the program itself. */
    private final String program;

    private transient Workshop.@Nullable Bench bench;

    Shipped(byte[] study, String program) {
        this.study = study.clone();
        this.program = program;
    }

    synchronized Workshop.Bench bench() {
        if (bench == null) {
            bench = program.isEmpty() ? here() : unpacked(Path.of(SparkFiles.get(program)));
        }
        return bench;
    }

    private Workshop.Bench here() {
        return workshop(Workshop.class.getClassLoader()).open(study, List.of());
    }

    /** The program's libraries never meet Spark's. */
    Workshop.Bench unpacked(Path home) {
        ClassLoader apart = new java.net.URLClassLoader(
                "curvewright",
                Jars.urls(home.resolve(Program.LIB)).toArray(java.net.URL[]::new),
                new Sockets(Workshop.class.getClassLoader(), ClassLoader.getPlatformClassLoader()));
        List<Path> plugins = new ArrayList<>();
        for (int k = 0; home.resolve(Program.PLUGINS + k).toFile().isDirectory(); k++) {
            plugins.add(home.resolve(Program.PLUGINS + k));
        }
        return workshop(apart).open(study, plugins);
    }

    private static Workshop workshop(@Nullable ClassLoader loader) {
        return ServiceLoader.load(Workshop.class, loader)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("there is no workshop beside the program's sockets"));
    }
}
