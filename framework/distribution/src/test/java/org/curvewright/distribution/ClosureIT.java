package org.curvewright.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import org.junit.jupiter.api.Test;

/** What lies in lib/, looked at jar by jar because coordinates do not show shaded classes. */
final class ClosureIT {

    @Test
    void noJarCarriesKotlinNotEvenShaded() throws IOException {
        Set<String> found = new TreeSet<>();
        for (Path jar : Installation.built().jars()) {
            try (JarFile open = new JarFile(jar.toFile())) {
                for (JarEntry entry : (Iterable<JarEntry>) open.stream()::iterator) {
                    if (isKotlin(open, entry)) {
                        found.add(jar.getFileName() + "!" + entry.getName());
                    }
                }
            }
        }
        assertThat(found).as("Kotlin in the closure").isEmpty();
    }

    @Test
    void noClassIsShippedTwice() throws IOException {
        Set<String> seen = new TreeSet<>();
        List<String> twice = new ArrayList<>();
        for (Path jar : Installation.built().jars()) {
            try (JarFile open = new JarFile(jar.toFile())) {
                open.stream()
                        .map(JarEntry::getName)
                        .filter(name -> name.endsWith(".class") && !name.endsWith("module-info.class"))
                        .filter(name -> !name.startsWith("META-INF/"))
                        .filter(name -> !seen.add(name))
                        .forEach(twice::add);
            }
        }
        assertThat(twice).as("classes in two jars").isEmpty();
    }

    private static boolean isKotlin(JarFile jar, JarEntry entry) throws IOException {
        String name = entry.getName();
        if (name.endsWith(".kotlin_module") || name.endsWith(".kotlin_builtins") || name.contains("kotlin/")) {
            return true;
        }
        if (!name.endsWith(".class")) {
            return false;
        }
        try (InputStream in = jar.getInputStream(entry)) {
            String bytes = new String(in.readAllBytes(), StandardCharsets.ISO_8859_1);
            return bytes.contains("kotlin/Metadata") || bytes.contains("kotlin/jvm/internal");
        }
    }
}
