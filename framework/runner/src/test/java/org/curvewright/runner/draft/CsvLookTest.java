package org.curvewright.runner.draft;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.curvewright.runner.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CsvLookTest {

    @TempDir
    private Path folder = Path.of("");

    private String drafted(String name, String text) throws IOException, Refused {
        Path file = Files.writeString(folder.resolve(name), text);
        return TableOrigin.of(file.toString(), folder).with();
    }

    @Test
    void aPlainFileNeedsNoKeys() throws Exception {
        assertThat(drafted("a.csv", "model,N,loss\n70M,1e8,2.5\nlarge,2e8,2.4\n"))
                .isEqualTo("{ path: a.csv }");
    }

    @Test
    void semicolonsAndDecimalCommasAreSeen() throws Exception {
        assertThat(drafted("a.csv", "\uFEFFN;loss\n1000;2,5\n2000;2,25\n"))
                .isEqualTo("{ path: a.csv, delimiter: \";\", decimal: comma }");
        assertThat(drafted("b.csv", "N;loss\n1000;2.5\n")).isEqualTo("{ path: b.csv, delimiter: \";\" }");
        assertThat(drafted("c.tsv", "N\tloss\n1000\t2.5\n")).isEqualTo("{ path: c.tsv, delimiter: tab }");
    }

    @Test
    void sizesInLettersAreSeenWhereEveryCellIsOne() throws Exception {
        assertThat(drafted("a.csv", "model,\"size\",loss\nx,70M,2.5\ny,\"1.3B\",2.4\nz,,2.3\n"))
                .isEqualTo("{ path: a.csv, sizes: [size] }");
    }

    @Test
    void whatIsNoTextIsLeftToTheSource() throws Exception {
        Path file = Files.write(folder.resolve("a.csv"), "größe;x\n".getBytes(StandardCharsets.ISO_8859_1));
        assertThat(TableOrigin.of(file.toString(), folder).with()).isEqualTo("{ path: a.csv }");
    }
}
