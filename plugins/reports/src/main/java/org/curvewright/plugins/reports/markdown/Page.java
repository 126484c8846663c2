package org.curvewright.plugins.reports.markdown;

import java.util.List;

/** A Markdown page as it grows, block by block. */
final class Page {

    private static final int LONG = 8;

    private final StringBuilder out = new StringBuilder(1 << 14);

    void heading(int level, String label) {
        block("#".repeat(level) + " " + Markdown.text(label));
    }

    /** A paragraph of what is Markdown already; nothing where it is empty. */
    void paragraph(String markdown) {
        if (!markdown.isBlank()) {
            block(markdown.strip());
        }
    }

    void bullets(List<String> markdown) {
        if (!markdown.isEmpty()) {
            block("- " + String.join("\n- ", markdown));
        }
    }

    void table(Table table) {
        if (!table.isEmpty()) {
            block(table.markdown());
            more(table);
        }
    }

    private void more(Table table) {
        if (table.more() > 0) {
            block("… and " + Markdown.number(table.more(), "more row") + "; `result.json` has all of them.");
        }
    }

    /** Folded away under a label where it is long. */
    void table(String label, Table table) {
        if (table.size() > LONG) {
            folded(label + " (" + Markdown.number(table.size(), "row") + ")", table);
        } else {
            table(table);
        }
    }

    void folded(String label, Table table) {
        folded(label, table, List.of());
    }

    /** Folded away, since a reader rarely wants it. */
    void folded(String label, Table table, List<String> notes) {
        if (!table.isEmpty()) {
            block("<details><summary>" + Markdown.text(label) + "</summary>");
            block(table.markdown());
            more(table);
            bullets(notes);
            block("</details>");
        }
    }

    private void block(String markdown) {
        out.append(out.isEmpty() ? "" : "\n").append(markdown).append('\n');
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
