package org.curvewright.plugins.sources;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.curvewright.spi.Key;

record CsvConfiguration(
        @Key(doc = "The file, relative to the experiment's folder.")
        Path path,

        @Key(doc = "The character between cells, or the word tab.", byDefault = "','")
        String delimiter,

        @Key(doc = "What stands before the decimals of a number: point or comma.", byDefault = "point")
        Mark decimal,

        @Key(doc = "Columns of sizes such as 70M and 1.3B, read as numbers (k, M, B or G, T).", byDefault = "[]")
        List<String> sizes) {

    /** What stands before the decimals of a number. */
    enum Mark {
        POINT,
        COMMA
    }

    CsvConfiguration {
        sizes = List.copyOf(sizes);
        boolean character = delimiter.length() == 1 && "\"\r\n".indexOf(delimiter.charAt(0)) < 0;
        if (!character && !delimiter.equals("tab")) {
            throw new IllegalArgumentException("delimiter '" + delimiter
                    + "' is neither one character, other than a quote or a line break, nor tab");
        }
        if (decimal == Mark.COMMA && delimiter.equals(",")) {
            throw new IllegalArgumentException(
                    "decimal: comma with a comma between cells; say another delimiter, such as ';'");
        }
    }

    CsvFormat format() {
        return new CsvFormat(separator(), new CellNotation(decimal == Mark.COMMA, Set.copyOf(sizes)));
    }

    char separator() {
        return delimiter.equals("tab") ? '\t' : delimiter.charAt(0);
    }
}
