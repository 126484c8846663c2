package org.curvewright.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.curvewright.cli.Diagnosis.Health;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckupTest {

    /** SHA-256 of {@code "x\n"}. */
    private static final String DIGEST = "73cb3858a687a8494ca3323053016282f3dad39d42cf62ca4e79dda2aac7d9ac";

    @TempDir
    private Path folder;

    @BeforeEach
    void publish() throws IOException {
        Path source = Files.createDirectories(folder.resolve("data/small"));
        Files.writeString(source.resolve("runs.csv"), "x\n");
        Files.writeString(
                source.resolve("source.yaml"),
                "schema: 1\ntables:\n  - name: runs\n    file: runs.csv\n    sha256: \"" + DIGEST + "\"\n");
    }

    private Diagnosis diagnosis(String what) {
        return diagnosis(
                what, folder.resolve("results"), new Checkup.Opened(Optional.empty(), List.of("x.jar: broken")));
    }

    private Diagnosis diagnosis(String what, Path results, Checkup.Opened opened) {
        return new Checkup(folder.resolve("data"), results)
                .all(opened).stream()
                        .filter(diagnosis -> diagnosis.what().equals(what))
                        .findFirst()
                        .orElseThrow();
    }

    @Test
    void thisJavaIsNewEnough() {
        assertThat(diagnosis("java").health()).isEqualTo(Health.OK);
    }

    @Test
    void tablesAreHeldAgainstTheirDigests() {
        assertThat(diagnosis("published tables").finding()).startsWith("1 in ");
    }

    @Test
    void aChangedTableIsNamed() throws IOException {
        Files.writeString(folder.resolve("data/small/runs.csv"), "y\n");
        assertThat(diagnosis("published tables").health()).isEqualTo(Health.BAD);
        assertThat(diagnosis("published tables").finding()).contains("small/runs");
    }

    @Test
    void aMissingFolderOfTablesIsNamedWithItsRemedy() throws IOException {
        Files.delete(folder.resolve("data/small/runs.csv"));
        Files.delete(folder.resolve("data/small/source.yaml"));
        Files.delete(folder.resolve("data/small"));
        Files.delete(folder.resolve("data"));
        assertThat(diagnosis("published tables").remedy()).contains("CURVEWRIGHT_DATA");
    }

    @Test
    void aFolderThatCanBeMadeCanBeWritten() {
        assertThat(diagnosis("results").health()).isEqualTo(Health.OK);
    }

    @Test
    void aFolderThatCannotBeMadeIsBad() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "");
        Diagnosis found =
                diagnosis("results", file.resolve("results"), new Checkup.Opened(Optional.empty(), List.of()));
        assertThat(found.health()).isEqualTo(Health.BAD);
        assertThat(found.remedy()).contains("--out");
    }

    @Test
    void aBrokenPluginIsQuoted() {
        assertThat(diagnosis("plugins").finding()).isEqualTo("x.jar: broken");
    }
}
