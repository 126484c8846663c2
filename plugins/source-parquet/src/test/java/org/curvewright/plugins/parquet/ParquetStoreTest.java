package org.curvewright.plugins.parquet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.curvewright.spi.Notice;
import org.curvewright.spi.analysis.Finding;
import org.curvewright.spi.data.NumberColumn;
import org.curvewright.spi.data.Table;
import org.curvewright.spi.inference.Interval;
import org.curvewright.spi.store.FindingRow;
import org.curvewright.testkit.FolderContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ParquetStoreTest {

    private static final Interval INTERVAL = new Interval(
            OptionalDouble.of(-1.5),
            OptionalDouble.empty(),
            OptionalDouble.of(1e-300),
            .95,
            "wild, \"bootstrap\"",
            List.of(new Notice("OPEN", "no upper end: it goes on")));

    private static final List<Finding> FINDINGS = List.of(
            Finding.measurement("fits/a/n", 0.1 + 0.2, "observations").with(INTERVAL),
            Finding.verdict("fits/a/status", "CONVERGED, \"really\"\nor so"),
            Finding.absent("fits/a/alpha", Finding.Kind.ESTIMATE, "", new Notice("FAILED", "the fit FAILED"))
                    .noting(List.of(new Notice("AT_BOUND", "α lies on a bound"))));

    @TempDir
    private Path folder;

    private static byte[] written(List<Finding> findings) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new ParquetStore().write(findings, out);
        return out.toByteArray();
    }

    private static List<Finding> many() {
        List<Finding> many = new ArrayList<>();
        for (int k = 0; k < 5_000; k++) {
            many.add(Finding.measurement("fits/a/w" + k + "/alpha", 1.0 / (k + 1), "")
                    .with(INTERVAL));
        }
        return many;
    }

    @Test
    void whatIsWrittenIsRead() throws IOException {
        assertThat(new ParquetStore().read(new ByteArrayInputStream(written(FINDINGS)), any -> true))
                .isEqualTo(FINDINGS);
        assertThat(new ParquetStore().read(new ByteArrayInputStream(written(many())), any -> true))
                .isEqualTo(many());
    }

    @Test
    void onlyWhatIsWantedIsRead() throws IOException {
        assertThat(new ParquetStore().read(new ByteArrayInputStream(written(FINDINGS)), "fits/a/status"::equals))
                .containsExactly(FINDINGS.get(1));
    }

    @Test
    void theSourceReadsItAsATable() throws IOException {
        Files.write(folder.resolve("00000.parquet"), written(FINDINGS));
        Table table = new ParquetSource(new ParquetSource.Configuration(Path.of("00000.parquet"), List.of()))
                .load(new FolderContext(folder));

        assertThat(table.columnNames()).isEqualTo(FindingRow.NAMES);
        assertThat(table.column("address").orElseThrow().text(2)).isEqualTo("fits/a/alpha");
        assertThat(table.numbers("value").map(NumberColumn::values).orElseThrow())
                .containsExactly(0.1 + 0.2, Double.NaN, Double.NaN);
        assertThat(table.numbers("lower").map(NumberColumn::values).orElseThrow())
                .containsExactly(-1.5, Double.NaN, Double.NaN);
    }

    @Test
    void equalFindingsGiveEqualBytes() throws IOException {
        assertThat(written(many())).isEqualTo(written(many()));
        assertThat(written(many())).isNotEqualTo(written(many().subList(1, 5_000)));
    }

    @Test
    void anEmptyPartitionIsRead() throws IOException {
        assertThat(new ParquetStore().read(new ByteArrayInputStream(written(List.of())), any -> true))
                .isEmpty();
    }

    @Test
    void anotherFileIsRefused() {
        byte[] other = "N,loss\n1,2\n".getBytes(StandardCharsets.UTF_8);
        assertThatThrownBy(() -> new ParquetStore().read(new ByteArrayInputStream(other), any -> true))
                .isInstanceOf(IOException.class)
                .hasMessageStartingWith("it is no Parquet of a store: ");
    }
}
