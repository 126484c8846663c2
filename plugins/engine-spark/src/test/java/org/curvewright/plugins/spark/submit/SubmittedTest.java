package org.curvewright.plugins.spark.submit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Properties;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SubmittedTest {

    private static final String SAID = "curvewright.test.submitted";
    private static final String PROGRAM = """
            package org.curvewright.cli;
            public final class Main {
                public static void main(String[] arguments) {
                    System.setProperty("%s", String.join(" ", arguments) + " in " + Main.class.getClassLoader().getName());
                }
            }
            """.formatted(SAID);

    @TempDir
    private Path temp;

    private final Properties before = new Properties();

    @BeforeEach
    void remember() {
        before.putAll(System.getProperties());
    }

    @AfterEach
    void restore() {
        System.setProperties(before);
    }

    private static void pack(Path jar, String entry, byte[] bytes) throws IOException {
        try (OutputStream file = Files.newOutputStream(jar);
                ZipOutputStream zip = new ZipOutputStream(file)) {
            zip.putNextEntry(new ZipEntry(entry));
            zip.write(bytes);
        }
    }

    private Path distribution() throws IOException {
        Path lib = Files.createDirectories(temp.resolve("home/lib"));
        String own = Submitted.class.getName().replace('.', '/') + ".class";
        try (var code = Submitted.class.getClassLoader().getResourceAsStream(own)) {
            pack(lib.resolve("engine.jar"), own, Objects.requireNonNull(code).readAllBytes());
        }
        Path source = Files.writeString(temp.resolve("Main.java"), PROGRAM);
        ToolProvider.getSystemJavaCompiler().run(null, null, null, "-d", temp.toString(), source.toString());
        String main = "org/curvewright/cli/Main.class";
        pack(lib.resolve("cli.jar"), main, Files.readAllBytes(temp.resolve(main)));
        return lib;
    }

    @Test
    void theProgramStartsFromItsOwnJarsAndKnowsItsHome() throws Exception {
        Path lib = distribution();
        URL[] submitted = {lib.resolve("engine.jar").toUri().toURL()};
        System.setProperty("curvewright.data", "elsewhere");
        System.clearProperty("curvewright.plugins");
        Thread thread = Thread.currentThread();
        ClassLoader context = thread.getContextClassLoader();

        try (URLClassLoader spark = new URLClassLoader(submitted, ClassLoader.getPlatformClassLoader())) {
            spark.loadClass(Submitted.class.getName())
                    .getMethod("main", String[].class)
                    .invoke(null, (Object) new String[] {"run", "study.yaml"});
        } finally {
            thread.setContextClassLoader(context);
        }

        assertThat(System.getProperty(SAID)).isEqualTo("run study.yaml in curvewright");
        assertThat(System.getProperty("java.class.path"))
                .isEqualTo(lib.resolve("cli.jar") + File.pathSeparator + lib.resolve("engine.jar"));
        assertThat(System.getProperty("curvewright.plugins"))
                .isEqualTo(temp.resolve("home/plugins").toString());
        assertThat(System.getProperty("curvewright.data")).isEqualTo("elsewhere");
    }
}
