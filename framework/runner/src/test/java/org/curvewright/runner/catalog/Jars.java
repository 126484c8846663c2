package org.curvewright.runner.catalog;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import javax.tools.ToolProvider;

/** Compiles sources outside the build and packs them into jars. */
final class Jars {

    static final String SERVICE = "META-INF/services/org.curvewright.spi.Plugin";

    private final Path workshop;

    Jars(Path workshop) {
        this.workshop = workshop;
    }

    /**
     * A jar of one class and its service file.
     *
     * @param source of {@code outside.OutsidePlugin}; empty for no class
     * @param service what the service file says; empty for none
     */
    Path jar(Path target, String source, String service) throws IOException {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        if (!service.isEmpty()) {
            entries.put(SERVICE, service.getBytes(StandardCharsets.UTF_8));
        }
        Path classes = compile(source);
        try (Stream<Path> files = Files.walk(classes)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                entries.put(classes.relativize(file).toString().replace('\\', '/'), Files.readAllBytes(file));
            }
        }
        pack(target, entries);
        return target;
    }

    private Path compile(String source) throws IOException {
        Path classes = Files.createTempDirectory(workshop, "classes");
        Path file = Files.createTempDirectory(workshop, "sources").resolve("OutsidePlugin.java");
        Files.writeString(file, source);
        String[] options = {"-d", classes.toString(), "-cp", System.getProperty("java.class.path"), file.toString()};
        if (!source.isEmpty() && ToolProvider.getSystemJavaCompiler().run(null, null, null, options) != 0) {
            throw new IllegalArgumentException("the source does not compile");
        }
        return classes;
    }

    private static void pack(Path target, Map<String, byte[]> entries) throws IOException {
        Files.createDirectories(target.getParent());
        try (OutputStream file = Files.newOutputStream(target);
                JarOutputStream jar = new JarOutputStream(file)) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                jar.putNextEntry(new JarEntry(entry.getKey()));
                jar.write(entry.getValue());
                jar.closeEntry();
            }
        }
    }
}
