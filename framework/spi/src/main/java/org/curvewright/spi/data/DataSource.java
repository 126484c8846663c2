package org.curvewright.spi.data;

import java.io.IOException;

/** Yields one table. */
public interface DataSource {

    /**
     * Reads or makes the table.
     *
     * @throws IOException when a file cannot be read; its message names the file and the row
     * @throws IllegalArgumentException when what was read is not a table; its message says where and what
     */
    Table load(SourceContext context) throws IOException;
}
