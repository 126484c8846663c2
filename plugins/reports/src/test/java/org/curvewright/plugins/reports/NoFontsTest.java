package org.curvewright.plugins.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalDouble;
import java.util.concurrent.TimeUnit;
import org.curvewright.plugins.reports.plot.Face;
import org.curvewright.plugins.reports.plot.Theme;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** On a machine without fonts a JVM throws errors from deep inside AWT; a second one is started that sees no fonts. */
final class NoFontsTest {

    private static final long SECONDS = 120;

    @TempDir
    private Path folder;

    /** What the second JVM does. */
    static final class Rendering {
        private Rendering() {}

        public static void main(String[] arguments) throws IOException {
            MemorySink sink = new MemorySink();
            FiguresReport.Configuration both = new FiguresReport.Configuration(
                    List.of(FiguresReport.Format.values()),
                    "170mm",
                    Theme.PAPER,
                    Face.SANS,
                    OptionalDouble.empty(),
                    72);
            String notices = new FiguresReport(both).render(Study.document(), sink) + "\n";
            Files.writeString(Path.of(arguments[0]), notices + String.join("\n", sink.paths()));
        }
    }

    @Test
    void withoutFontsTheSvgIsWrittenAndThePngSkippedWithANotice() throws IOException, InterruptedException {
        Path configuration = Files.writeString(
                folder.resolve("fonts.conf"),
                "<?xml version=\"1.0\"?><!DOCTYPE fontconfig SYSTEM \"fonts.dtd\"><fontconfig/>");
        Path log = folder.resolve("log");
        Path found = folder.resolve("found");
        ProcessBuilder builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Djava.awt.headless=true",
                // where a JDK keeps what it found out about fonts earlier
                "-Duser.home=" + folder,
                "-cp",
                System.getProperty("java.class.path"),
                Rendering.class.getName(),
                found.toString());
        builder.environment().put("FONTCONFIG_FILE", configuration.toString());
        Process process =
                builder.redirectErrorStream(true).redirectOutput(log.toFile()).start();
        assertThat(process.waitFor(SECONDS, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue())
                .as(Files.readString(log, StandardCharsets.UTF_8))
                .isZero();
        assertThat(Files.readString(found))
                .contains("PNG_SKIPPED", "figures/residuals.svg")
                .doesNotContain(".png");
    }
}
