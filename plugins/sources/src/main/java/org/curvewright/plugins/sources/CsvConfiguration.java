package org.curvewright.plugins.sources;

import java.nio.file.Path;
import org.curvewright.spi.Key;

record CsvConfiguration(
        @Key(doc = "The file, relative to the experiment's folder.")
        Path path,

        @Key(doc = "The character between cells, or the word tab.", byDefault = "','")
        String delimiter) {

    CsvConfiguration {
        boolean character = delimiter.length() == 1 && "\"\r\n".indexOf(delimiter.charAt(0)) < 0;
        if (!character && !delimiter.equals("tab")) {
            throw new IllegalArgumentException("delimiter '" + delimiter
                    + "' is neither one character, other than a quote or a line break, nor tab");
        }
    }

    char separator() {
        return delimiter.equals("tab") ? '\t' : delimiter.charAt(0);
    }
}
