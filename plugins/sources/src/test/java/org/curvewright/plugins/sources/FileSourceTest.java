package org.curvewright.plugins.sources;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.curvewright.spi.data.Provenance;
import org.curvewright.spi.data.Table;
import org.curvewright.testkit.FolderContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileSourceTest {

    @TempDir
    private Path folder;

    private Table load(String name, byte[] bytes) throws IOException {
        Files.write(folder.resolve(name), bytes);
        return new FileSource(Path.of(name), new CsvFormat(',')).load(new FolderContext(folder));
    }

    private Table load(String name, String written) throws IOException {
        return load(name, written.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void theTableHasTheNameOfItsEntry() throws IOException {
        assertThat(load("some.csv", "N\n1\n").name()).isEqualTo("runs");
    }

    @Test
    void theOriginAndTheDigestOfTheBytesAreKept() throws IOException {
        assertThat(load("some.csv", "abc").provenance())
                .isEqualTo(
                        Provenance.of("some.csv", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"));
    }

    @Test
    void textAfterNumbersLeavesTheNumbersAsTheyWereWritten() throws IOException {
        Table table = load("some.csv", "id,N\n007,1\n1e3,2\nx,3\n");
        assertThat(table.columns().get(0).text(0)).isEqualTo("007");
        assertThat(table.columns().get(0).text(1)).isEqualTo("1e3");
    }

    @Test
    void aFileThatIsNotThereIsNamed() {
        assertThatThrownBy(() -> new FileSource(Path.of("no.csv"), new CsvFormat(',')).load(new FolderContext(folder)))
                .isInstanceOf(NoSuchFileException.class)
                .hasMessage("no.csv: no such file");
    }

    @Test
    void aFolderIsNoFile() {
        assertThatThrownBy(() -> new FileSource(Path.of("."), new CsvFormat(',')).load(new FolderContext(folder)))
                .isInstanceOf(FileSystemException.class)
                .hasMessage(".: a folder, not a file");
    }

    @Test
    void aProblemNamesTheFile() {
        assertThatThrownBy(() -> load("some.csv", "N,loss\n1\n"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("some.csv: line 2: 1 cells where the header has 2");
    }

    @Test
    void bytesThatAreNotUtf8AreRefused() {
        assertThatThrownBy(() -> load("some.csv", "N,modèle\n1,a\n".getBytes(StandardCharsets.ISO_8859_1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("some.csv: not UTF-8 text");
    }

    @Test
    void bytesThatAreNotUtf8AreRefusedInYamlToo() throws IOException {
        Files.write(folder.resolve("some.yaml"), "- modèle: 1\n".getBytes(StandardCharsets.ISO_8859_1));
        assertThatThrownBy(() -> new FileSource(Path.of("some.yaml"), TokenFormat.YAML).load(new FolderContext(folder)))
                .hasMessage("some.yaml: not UTF-8 text");
    }

    @Test
    void everyFormatIsReadFromAFile() throws IOException {
        Files.writeString(folder.resolve("some.jsonl"), "{\"N\": 1}\n{\"N\": 2}\n");
        Files.writeString(folder.resolve("some.yaml"), "- N: 1\n- N: 2\n");
        FolderContext context = new FolderContext(folder);
        assertThat(new FileSource(Path.of("some.jsonl"), TokenFormat.JSON)
                        .load(context)
                        .size())
                .isEqualTo(2);
        assertThat(new FileSource(Path.of("some.yaml"), TokenFormat.YAML)
                        .load(context)
                        .size())
                .isEqualTo(2);
    }

    @Test
    void manyRowsOfManyTextsAreRead() throws IOException {
        StringBuilder written = new StringBuilder("item,correct\n");
        for (int i = 0; i < 30_000; i++) {
            written.append("item-").append(i).append(',').append(i % 2).append('\n');
        }
        Table table = load("items.csv", written.toString());
        assertThat(table.size()).isEqualTo(30_000);
        assertThat(table.columns().get(0).text(29_999)).isEqualTo("item-29999");
    }
}
