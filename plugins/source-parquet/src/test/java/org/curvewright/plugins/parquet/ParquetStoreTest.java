package org.curvewright.plugins.parquet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.curvewright.spi.data.NumberColumn;
import org.curvewright.spi.data.Table;
import org.curvewright.spi.store.FindingRow;
import org.curvewright.spi.store.FindingStore;
import org.curvewright.testkit.FolderContext;
import org.curvewright.testkit.StoreContract;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ParquetStoreTest implements StoreContract {

    @TempDir
    private Path folder;

    @Override
    public FindingStore store() {
        return new ParquetStore();
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
    void anotherFileIsRefused() {
        byte[] other = "N,loss\n1,2\n".getBytes(StandardCharsets.UTF_8);
        assertThatThrownBy(() -> new ParquetStore().read(new ByteArrayInputStream(other), any -> true))
                .isInstanceOf(IOException.class)
                .hasMessageStartingWith("it is no Parquet of a store: ");
    }
}
