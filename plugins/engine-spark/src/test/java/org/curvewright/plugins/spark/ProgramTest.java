package org.curvewright.plugins.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.curvewright.spi.engine.Engine.Task;
import org.curvewright.spi.engine.EngineRefused;
import org.curvewright.spi.engine.Workshop;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an executor gets of the program, packed here and opened there. */
class ProgramTest {

    @TempDir
    private Path temp;

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static Map<String, String> entries(Path archive) throws IOException {
        Map<String, String> entries = new TreeMap<>();
        try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(archive))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                entries.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return entries;
    }

    @Test
    void theArchiveHoldsTheJarsAndEveryFolderOfPlugins() throws IOException {
        Path lib = Files.createDirectories(temp.resolve("lib"));
        Files.writeString(lib.resolve("b.jar"), "second");
        Files.writeString(lib.resolve("a.jar"), "first");
        Files.writeString(lib.resolve("training.yaml"), "no jar");
        Path dropped = Files.createDirectories(temp.resolve("dropped/several"));
        Files.writeString(dropped.resolve("one.jar"), "inside");

        Path archive = Program.pack(lib, List.of(dropped.getParent(), temp.resolve("nothing")));

        assertThat(entries(archive))
                .containsExactly(
                        Map.entry("lib/a.jar", "first"),
                        Map.entry("lib/b.jar", "second"),
                        Map.entry("plugins-0/", ""),
                        Map.entry("plugins-0/several/", ""),
                        Map.entry("plugins-0/several/one.jar", "inside"));
        Program.remove(archive);
        assertThat(archive.getParent()).doesNotExist();
    }

    @Test
    void aClassThatLiesInNoJarIsRefused() {
        assertThatThrownBy(() -> Program.jarOf(ProgramTest.class))
                .isInstanceOf(EngineRefused.class)
                .hasMessageContaining("a cluster takes a built distribution");
        assertThat(Program.jarOf(Test.class)).isRegularFile();
    }

    @Test
    void anExecutorOpensTheWorkshopOfThePackedProgram() throws IOException {
        Path home = Files.createDirectories(temp.resolve("home"));
        Files.createDirectories(home.resolve("plugins-0"));
        Files.createDirectories(home.resolve("plugins-1"));
        packEcho(home.resolve("lib/program.jar"));

        Workshop.Bench bench = new Shipped(text("the study"), "program").unpacked(home);

        String said = new String(bench.work(new Task("fit/a", "key"), Map.of()).bytes(), StandardCharsets.UTF_8);
        assertThat(said).isEqualTo("fit/a of the study with 2 folders of plugins in the loader curvewright");
    }

    /** A program of one class. */
    private static void packEcho(Path jar) throws IOException {
        Files.createDirectories(jar.getParent());
        String name = EchoWorkshop.class.getName();
        String file = name.replace('.', '/') + ".class";
        try (OutputStream out = Files.newOutputStream(jar);
                ZipOutputStream zip = new ZipOutputStream(out);
                var code = EchoWorkshop.class.getClassLoader().getResourceAsStream(file)) {
            zip.putNextEntry(new ZipEntry("META-INF/services/" + Workshop.class.getName()));
            zip.write(text(name));
            zip.putNextEntry(new ZipEntry(file));
            zip.write(java.util.Objects.requireNonNull(code).readAllBytes());
        }
    }
}
