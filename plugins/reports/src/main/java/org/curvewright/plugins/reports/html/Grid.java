package org.curvewright.plugins.reports.html;

import java.util.ArrayList;
import java.util.List;

/** A table that the page can sort; it scrolls sideways in a narrow window. */
final class Grid {

    private final List<String> header;
    private final List<Tag> rows = new ArrayList<>();

    /** @param header names, with {@code >} in front of those whose cells are numbers */
    Grid(String... header) {
        this(List.of(header));
    }

    Grid(List<String> header) {
        this.header = List.copyOf(header);
    }

    static Tag cell(String text) {
        return Tag.of("td").text(text);
    }

    static Tag cell(Tag content) {
        return Tag.of("td").add(content);
    }

    /** Sorted by the number, however it is shown. */
    static Tag cell(double number, Tag content) {
        Tag cell = Tag.of("td", "right").add(content);
        return Double.isFinite(number) ? cell.with("data-sort", org.curvewright.spi.Decimal.shortest(number)) : cell;
    }

    static Tag cell(double number) {
        return cell(number, Tag.of("span").text(Readable.of(number)));
    }

    void row(Tag... cells) {
        row(List.of(cells));
    }

    void row(List<Tag> cells) {
        rows.add(Tag.of("tr").addAll(cells));
    }

    boolean isEmpty() {
        return rows.isEmpty();
    }

    int size() {
        return rows.size();
    }

    Tag table(String caption) {
        Tag head = Tag.of("tr");
        header.forEach(name -> head.add(Tag.of("th", name.startsWith(">") ? "right" : "left")
                .with("scope", "col")
                .text(name.startsWith(">") ? name.substring(1) : name)));
        Tag table = Tag.of("table", "sortable");
        if (!caption.isEmpty()) {
            table.add(Tag.of("caption").text(caption));
        }
        table.add(Tag.of("thead").add(head), Tag.of("tbody").addAll(rows));
        return Tag.of("div", "scroll")
                .with("tabindex", "0")
                .with("role", "region")
                .with("aria-label", label(caption))
                .add(table);
    }

    private static String label(String caption) {
        return caption.isEmpty() ? "table" : caption;
    }

    /** Out of the way until it is wanted. */
    Tag folded(String caption) {
        return Tag.of("details").add(Tag.of("summary").text(caption), table(""));
    }
}
