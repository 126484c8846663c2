package org.curvewright.plugins.sources;

import java.util.regex.Pattern;
import org.curvewright.spi.Key;

record PublishedConfiguration(
        @Key(doc = "The address of the table: its folder, a slash, its name.")
        String table) {

    private static final Pattern ADDRESS = Pattern.compile("[A-Za-z0-9_-]+/[A-Za-z0-9_-]+");

    PublishedConfiguration {
        if (!ADDRESS.matcher(table).matches()) {
            throw new IllegalArgumentException("table '" + table + "' is not of the form <folder>/<table>");
        }
    }

    String folder() {
        return table.substring(0, table.indexOf('/'));
    }

    String name() {
        return table.substring(table.indexOf('/') + 1);
    }
}
