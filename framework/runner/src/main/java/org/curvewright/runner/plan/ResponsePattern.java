package org.curvewright.runner.plan;

import java.util.List;
import java.util.Optional;
import org.curvewright.spi.data.Column;
import org.curvewright.spi.data.NumberColumn;
import org.curvewright.spi.data.Table;
import org.curvewright.spi.data.TextColumn;

/** A response's name, or a pattern in which {@code *} stands for any letters. */
record ResponsePattern(String text) {

    private static final String RESPONSE = "the response";

    boolean isPattern() {
        return text.contains("*");
    }

    /** The numeric columns that it means, those with a few texts among the numbers too, which a fit will tell. */
    List<String> matching(Table table) {
        if (!isPattern()) {
            return List.of(text);
        }
        return table.columns().stream()
                .filter(column -> numeric(table, column))
                .map(column -> column.variable().name())
                .filter(this::matches)
                .toList();
    }

    /**
     * The columns of texts that it does not mean though their names match; no column of a role, and none without any number
     * where stars alone name no column.
     */
    Optional<UnmatchedTexts> leftOut(Table table, RoleColumns roles) {
        List<TextColumn> texts = table.columns().stream()
                .filter(column -> isPattern() && !numeric(table, column))
                .filter(column -> matches(column.variable().name())
                        && !roles.name(column.variable().name()))
                .map(TextColumn.class::cast)
                .filter(column -> told(new Numerals(table, column, RESPONSE)))
                .toList();
        return texts.isEmpty() ? Optional.empty() : Optional.of(new UnmatchedTexts(table, texts));
    }

    private boolean told(Numerals numerals) {
        return numerals.others().length > 0
                && (numerals.any() || !text.replace("*", "").isEmpty());
    }

    private static boolean numeric(Table table, Column column) {
        return column instanceof NumberColumn
                || column instanceof TextColumn texts && new Numerals(table, texts, RESPONSE).most();
    }

    private boolean matches(String name) {
        String[] parts = text.split("\\*", -1);
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
