package org.curvewright.plugins.parquet;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.curvewright.spi.Key;
import org.curvewright.spi.data.Column;
import org.curvewright.spi.data.DataSource;
import org.curvewright.spi.data.Provenance;
import org.curvewright.spi.data.SourceContext;
import org.curvewright.spi.data.Table;

/** A Parquet file in the order of its rows; units and conventions are the experiment's to state. */
record ParquetSource(Configuration with) implements DataSource {

    record Configuration(
            @Key(doc = "The file, relative to the experiment's folder.")
            Path path,

            @Key(doc = "The columns to read; without any, all.", byDefault = "[]")
            List<String> columns) {}

    @Override
    public Table load(SourceContext context) throws IOException {
        String origin = with.path().toString().replace('\\', '/');
        Path file = context.resolve(with.path());
        if (!Files.isRegularFile(file)) {
            throw new NoSuchFileException(origin, null, "no such file");
        }
        try (Connection connection = Duck.open()) {
            return new Table(context.name(), columns(connection, file), Provenance.of(origin, sha256(file)));
        } catch (SQLException unreadable) {
            throw new IllegalArgumentException(
                    origin + ": not read as Parquet: " + Duck.reason(unreadable), unreadable);
        }
    }

    private List<Column> columns(Connection connection, Path file) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement("SELECT " + chosen() + " FROM read_parquet(?)")) {
            query.setString(1, file.toString());
            try (ResultSet rows = query.executeQuery()) {
                List<ReadColumn> columns = new ArrayList<>();
                for (int k = 1; k <= rows.getMetaData().getColumnCount(); k++) {
                    columns.add(new ReadColumn(
                            rows.getMetaData().getColumnName(k),
                            k,
                            rows.getMetaData().getColumnType(k)));
                }
                while (rows.next()) {
                    for (ReadColumn column : columns) {
                        column.read(rows);
                    }
                }
                return columns.stream().map(ReadColumn::column).toList();
            }
        }
    }

    private String chosen() {
        return with.columns().isEmpty()
                ? "*"
                : String.join(
                        ", ",
                        with.columns().stream()
                                .map(name -> '"' + name.replace("\"", "\"\"") + '"')
                                .toList());
    }

    private static String sha256(Path file) throws IOException {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
                in.transferTo(OutputStream.nullOutputStream());
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }
}
