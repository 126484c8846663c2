package org.curvewright.runner.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutputFolderTest {

    @TempDir
    private Path folder;

    @Test
    void keepsTheOldFileUntilTheNewOneIsWhole() throws IOException {
        OutputFolder output = new OutputFolder(folder);
        output.write("figures/a.svg", "old");

        try (OutputStream stream = output.open("figures/a.svg")) {
            stream.write("new".getBytes(StandardCharsets.UTF_8));
            assertThat(folder.resolve("figures/a.svg")).hasContent("old");
        }

        assertThat(folder.resolve("figures/a.svg")).hasContent("new");
    }

    @Test
    void leavesNoPartsBehind() throws IOException {
        new OutputFolder(folder).write("result.json", "{}");

        try (var files = Files.list(folder)) {
            assertThat(files).containsExactly(folder.resolve("result.json"));
        }
    }

    @Test
    void aFolderGoesOnlyWhereNothingIsInIt() throws IOException {
        OutputFolder empty = new OutputFolder(folder.resolve("empty"));
        empty.prepare();
        empty.removeIfEmpty();
        OutputFolder full = new OutputFolder(folder.resolve("full"));
        full.write("result.json", "{}");
        full.removeIfEmpty();

        assertThat(folder.resolve("empty")).doesNotExist();
        assertThat(folder.resolve("full/result.json")).exists();
    }

    @Test
    void refusesAPathThatLeavesIt() {
        assertThatThrownBy(() -> new OutputFolder(folder).open("../outside.txt"))
                .hasMessage("the path '../outside.txt' leaves the output folder");
    }

    @Test
    void saysWhyInWords() {
        assertThat(OutputFolder.reason(new AccessDeniedException("/out/..try.part1")))
                .isEqualTo("permission denied");
        assertThat(OutputFolder.reason(new FileSystemException("/out", null, "Read-only file system")))
                .isEqualTo("Read-only file system");
        assertThat(OutputFolder.reason(new IOException("it is a file"))).isEqualTo("it is a file");
    }
}
