package org.curvewright.plugins.parquet;

import java.sql.SQLException;
import java.util.Properties;
import org.duckdb.DuckDBConnection;
import org.duckdb.DuckDBDriver;

/** A database in memory, for as long as a file is read or written. */
final class Duck {

    private static final String MEMORY = "jdbc:duckdb:";

    private Duck() {}

    /** By the driver itself, since the one that manages drivers does not see into a dropped-in jar; one thread keeps the order. */
    static DuckDBConnection open() throws SQLException {
        Properties settings = new Properties();
        settings.setProperty("threads", "1");
        return new DuckDBDriver().connect(MEMORY, settings).unwrap(DuckDBConnection.class);
    }

    /** What it says, in one line. */
    static String reason(SQLException failure) {
        String message = failure.getMessage();
        return message == null ? "no reason given" : message.lines().findFirst().orElse("");
    }
}
