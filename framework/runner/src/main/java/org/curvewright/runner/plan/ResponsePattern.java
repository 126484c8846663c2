package org.curvewright.runner.plan;

import java.util.List;
import org.curvewright.spi.data.Column;
import org.curvewright.spi.data.NumberColumn;
import org.curvewright.spi.data.Table;
import org.curvewright.spi.data.TextColumn;

/** A response's name, or a pattern in which {@code *} stands for any letters. */
record ResponsePattern(String text) {

    boolean isPattern() {
        return text.contains("*");
    }

    /** The numeric columns that it means, those with a few texts among the numbers too, which a fit will tell. */
    List<String> matching(Table table) {
        if (!isPattern()) {
            return List.of(text);
        }
        String[] parts = text.split("\\*", -1);
        return table.columns().stream()
                .filter(column -> numeric(table, column))
                .map(column -> column.variable().name())
                .filter(name -> matches(name, parts))
                .toList();
    }

    private static boolean numeric(Table table, Column column) {
        return column instanceof NumberColumn
                || column instanceof TextColumn texts && new Numerals(table, texts, "the response").most();
    }

    private static boolean matches(String name, String[] parts) {
        int at = 0;
        for (int i = 0; i < parts.length; i++) {
            int found = i == parts.length - 1 ? name.length() - parts[i].length() : name.indexOf(parts[i], at);
            if (found < at || !name.startsWith(parts[i], found) || i == 0 && found > 0) {
                return false;
            }
            at = found + parts[i].length();
        }
        return true;
    }
}
