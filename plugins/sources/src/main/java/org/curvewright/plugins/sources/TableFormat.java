package org.curvewright.plugins.sources;

import java.io.IOException;
import java.io.InputStream;

/** A way to write a table into a file. */
interface TableFormat {

    /**
     * Reads all cells.
     *
     * @throws IllegalArgumentException when the file is not of this format; its message names the line
     */
    void read(InputStream in, Cells cells) throws IOException;
}
