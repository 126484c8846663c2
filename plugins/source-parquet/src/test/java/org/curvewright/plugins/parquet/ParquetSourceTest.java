package org.curvewright.plugins.parquet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Properties;
import org.curvewright.spi.Plugin;
import org.curvewright.spi.data.NumberColumn;
import org.curvewright.spi.data.Table;
import org.curvewright.testkit.FolderContext;
import org.curvewright.testkit.PluginContract;
import org.duckdb.DuckDBDriver;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ParquetSourceTest implements PluginContract {

    private static final String ROWS =
            "SELECT * FROM (VALUES ('a', 10000000::BIGINT, true, 0.25::DOUBLE, 1.5::DECIMAL(4, 1)),"
                    + " ('b', 20000000, false, 'nan'::DOUBLE, NULL), (NULL, NULL, NULL, 0.5, 2.5))"
                    + " t(model, \"N\", correct, confidence, score)";

    @TempDir
    private Path folder;

    @Override
    public Plugin plugin() {
        return new ParquetPlugin();
    }

    private void write() throws SQLException {
        try (Connection connection = new DuckDBDriver().connect("jdbc:duckdb:", new Properties());
                Statement statement = connection.createStatement()) {
            statement.execute("COPY (" + ROWS + ") TO '" + folder.resolve("items.parquet") + "' (FORMAT parquet)");
        }
    }

    private Table load(String name, String... columns) throws IOException {
        return new ParquetSource(new ParquetSource.Configuration(Path.of(name), List.of(columns)))
                .load(new FolderContext(folder));
    }

    private static double[] numbers(Table table, String name) {
        return table.numbers(name).map(NumberColumn::values).orElseThrow();
    }

    @Test
    void readsNumbersTruthsAndTexts() throws SQLException, IOException {
        write();
        Table table = load("items.parquet");
        assertThat(table.columnNames()).containsExactly("model", "N", "correct", "confidence", "score");
        assertThat(table.column("model").orElseThrow().text(1)).isEqualTo("b");
        assertThat(table.column("model").orElseThrow().text(2)).isEmpty();
        assertThat(numbers(table, "N")).containsExactly(1e7, 2e7, Double.NaN);
        assertThat(numbers(table, "correct")).containsExactly(1, 0, Double.NaN);
        assertThat(numbers(table, "confidence")).containsExactly(0.25, Double.NaN, 0.5);
        assertThat(numbers(table, "score")).containsExactly(1.5, Double.NaN, 2.5);
        assertThat(table.provenance().sha256()).hasSize(64);
        assertThat(load("items.parquet", "score", "N").columnNames()).containsExactly("score", "N");
    }

    @Test
    void somethingElseIsNamed() throws IOException {
        Files.writeString(folder.resolve("not.parquet"), "model,N\n");
        assertThatThrownBy(() -> load("not.parquet"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("not.parquet: not read as Parquet: ");
        assertThatThrownBy(() -> load("none.parquet")).isInstanceOf(NoSuchFileException.class);
    }
}
