package org.curvewright.plugins.spark.submit;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The program below {@code spark-submit}: started from its own jars, which never meet Spark's. They lie in the folder that
 * this jar lies in, {@code lib/} of a distribution.
 */
public final class Submitted {

    private static final String MAIN = "org.curvewright.cli.Main";

    private Submitted() {}

    public static void main(String[] arguments) throws ReflectiveOperationException, IOException, URISyntaxException {
        Path own = Path.of(Submitted.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        Path lib = own.toAbsolutePath().normalize().resolveSibling("");
        List<Path> jars = jars(lib);
        Path home = lib.resolveSibling("").toAbsolutePath();
        byDefault("curvewright.data", home.resolve("data"));
        byDefault("curvewright.plugins", home.resolve("plugins"));
        // what the program is known by, as its own launcher has it
        System.setProperty(
                "java.class.path",
                jars.stream().map(Path::toString).collect(Collectors.joining(java.io.File.pathSeparator)));
        List<URL> urls = new ArrayList<>();
        for (Path jar : jars) {
            urls.add(jar.toUri().toURL());
        }
        run(
                new URLClassLoader("curvewright", urls.toArray(URL[]::new), ClassLoader.getPlatformClassLoader()),
                arguments);
    }

    private static void run(ClassLoader program, String[] arguments) throws ReflectiveOperationException {
        Thread.currentThread().setContextClassLoader(program);
        try {
            program.loadClass(MAIN).getMethod("main", String[].class).invoke(null, (Object) arguments);
        } catch (InvocationTargetException e) {
            throw new IllegalStateException(e.getCause());
        }
    }

    private static List<Path> jars(Path lib) throws IOException {
        List<Path> jars = new ArrayList<>();
        try (DirectoryStream<Path> found = Files.newDirectoryStream(lib, "*.jar")) {
            found.forEach(jars::add);
        }
        Collections.sort(jars);
        return jars;
    }

    private static void byDefault(String key, Path value) {
        System.setProperty(key, System.getProperty(key, value.toString()));
    }
}
