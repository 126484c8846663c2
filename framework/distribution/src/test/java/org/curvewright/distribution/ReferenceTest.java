package org.curvewright.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.curvewright.cli.Main;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The reference in docs/ is what the code says of itself. */
class ReferenceTest {

    private static final Path PAGES = Repository.root().resolve("docs/reference");

    @TempDir
    private static Path written;

    @BeforeAll
    static void write() {
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        int code =
                Main.run(new ByteArrayInputStream(new byte[0]), said, said, "reference", "--out", written.toString());
        assertThat(code)
                .as(said.toString(java.nio.charset.StandardCharsets.UTF_8))
                .isZero();
    }

    static List<String> pages() throws IOException {
        return names(PAGES);
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void everyPageIsThere() throws IOException {
        assertThat(pages()).isEqualTo(names(written));
    }

    @ParameterizedTest
    @MethodSource("pages")
    void everyPageIsCurrent(String page) throws IOException {
        assertThat(Files.readString(PAGES.resolve(page)))
                .as("run ./curvewright reference --out docs/reference")
                .isEqualTo(Files.readString(written.resolve(page)));
    }
}
