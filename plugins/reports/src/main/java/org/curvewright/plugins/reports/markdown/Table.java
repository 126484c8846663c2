package org.curvewright.plugins.reports.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A table; columns that hold nothing are left out. Cells are Markdown already. */
final class Table {

    /** Nobody reads more; of thousands of groups they would make a page that no browser shows. */
    private static final int MOST_ROWS = 500;

    private final List<String> header;
    private final List<List<String>> rows = new ArrayList<>();

    /** @param header names, with {@code >} in front of those whose cells are numbers */
    Table(List<String> header) {
        this.header = List.copyOf(header);
    }

    Table(String... header) {
        this(List.of(header));
    }

    void row(String... cells) {
        row(List.of(cells));
    }

    void row(List<String> cells) {
        rows.add(List.copyOf(cells));
    }

    boolean isEmpty() {
        return rows.isEmpty();
    }

    int size() {
        return rows.size();
    }

    /** How many rows the page leaves out. */
    int more() {
        return Math.max(0, rows.size() - MOST_ROWS);
    }

    String markdown() {
        int[] kept = IntStream.range(0, header.size())
                .filter(column -> rows.stream().anyMatch(row -> !row.get(column).isBlank()))
                .toArray();
        List<String> lines = new ArrayList<>();
        lines.add(line(kept, column -> Markdown.text(name(column))));
        lines.add(line(kept, column -> isNumeric(column) ? "---:" : "---"));
        rows.stream().limit(MOST_ROWS).forEach(row -> lines.add(line(kept, column -> Markdown.cell(row.get(column)))));
        return String.join("\n", lines);
    }

    private static String line(int[] columns, java.util.function.IntFunction<String> cell) {
        return IntStream.of(columns).mapToObj(cell).collect(Collectors.joining(" | ", "| ", " |"));
    }

    private String name(int column) {
        return header.get(column).substring(isNumeric(column) ? 1 : 0);
    }

    private boolean isNumeric(int column) {
        return header.get(column).startsWith(">");
    }
}
