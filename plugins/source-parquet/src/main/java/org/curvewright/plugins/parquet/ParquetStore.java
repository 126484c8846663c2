package org.curvewright.plugins.parquet;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.curvewright.spi.analysis.Finding;
import org.curvewright.spi.store.FindingRow;
import org.curvewright.spi.store.FindingStore;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;

/**
 * Partitions of Parquet with the columns of {@link FindingRow}: numbers as doubles, null where there is none. The same findings
 * give the same bytes with one release of DuckDB, whose name stands in each file.
 */
final class ParquetStore implements FindingStore {

    private static final String SCHEMA = "address VARCHAR, kind VARCHAR, value DOUBLE, text VARCHAR, unit VARCHAR,"
            + " lower DOUBLE, upper DOUBLE, standard_error DOUBLE, level DOUBLE, method VARCHAR, notices VARCHAR,"
            + " interval_notices VARCHAR";

    private static final String COLUMNS =
            FindingRow.NAMES.stream().map(name -> '"' + name + '"').collect(Collectors.joining(", "));

    @Override
    public String ending() {
        return "parquet";
    }

    @Override
    public void write(List<Finding> findings, OutputStream partition) throws IOException {
        Path file = Files.createTempFile("curvewright", ".parquet");
        try (DuckDBConnection connection = Duck.open();
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE findings (" + SCHEMA + ")");
            try (DuckDBAppender rows = connection.createAppender(DuckDBConnection.DEFAULT_SCHEMA, "findings")) {
                for (Finding finding : findings) {
                    append(FindingRow.of(finding), rows);
                }
            }
            String quoted = file.toString().replace("'", "''");
            statement.execute("COPY findings TO '" + quoted + "' (FORMAT parquet, COMPRESSION zstd)");
            Files.copy(file, partition);
        } catch (SQLException failure) {
            throw new IOException("not written as Parquet: " + Duck.reason(failure), failure);
        } finally {
            Files.deleteIfExists(file);
        }
    }

    private static void append(FindingRow row, DuckDBAppender to) throws SQLException {
        to.beginRow().append(row.address()).append(row.kind());
        append(row.value(), to);
        to.append(row.text()).append(row.unit());
        append(row.lower(), to);
        append(row.upper(), to);
        append(row.standardError(), to);
        append(row.level(), to);
        to.append(row.method())
                .append(row.notices())
                .append(row.intervalNotices())
                .endRow();
    }

    private static void append(OptionalDouble number, DuckDBAppender to) throws SQLException {
        if (number.isPresent()) {
            to.append(number.getAsDouble());
        } else {
            to.appendNull();
        }
    }

    @Override
    public List<Finding> read(InputStream partition, Predicate<String> wanted) throws IOException {
        Path file = Files.createTempFile("curvewright", ".parquet");
        try (Connection connection = Duck.open();
                PreparedStatement query = connection.prepareStatement("SELECT " + COLUMNS + " FROM read_parquet(?)")) {
            Files.copy(partition, file, StandardCopyOption.REPLACE_EXISTING);
            query.setString(1, file.toString());
            try (ResultSet rows = query.executeQuery()) {
                List<Finding> found = new ArrayList<>();
                while (rows.next()) {
                    if (wanted.test(rows.getString(1))) {
                        found.add(row(rows).finding());
                    }
                }
                return found;
            }
        } catch (SQLException unreadable) {
            throw new IOException("it is no Parquet of a store: " + Duck.reason(unreadable), unreadable);
        } finally {
            Files.deleteIfExists(file);
        }
    }

    private static FindingRow row(ResultSet rows) throws SQLException {
        return new FindingRow(
                rows.getString(1),
                rows.getString(2),
                number(rows, 3),
                rows.getString(4),
                rows.getString(5),
                number(rows, 6),
                number(rows, 7),
                number(rows, 8),
                number(rows, 9),
                rows.getString(10),
                rows.getString(11),
                rows.getString(12));
    }

    private static OptionalDouble number(ResultSet rows, int column) throws SQLException {
        double number = rows.getDouble(column);
        return rows.wasNull() ? OptionalDouble.empty() : OptionalDouble.of(number);
    }
}
