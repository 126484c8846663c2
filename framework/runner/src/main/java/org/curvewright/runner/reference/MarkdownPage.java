package org.curvewright.runner.reference;

import java.util.List;
import java.util.stream.Collectors;

/** One page of Markdown that reads well on a code host. */
final class MarkdownPage {

    private final StringBuilder text = new StringBuilder();

    MarkdownPage(String title, String lead) {
        heading(1, title);
        paragraph("*Written by `curvewright reference`; do not edit.* " + lead);
    }

    void heading(int level, String heading) {
        text.append(text.isEmpty() ? "" : "\n")
                .append("#".repeat(level))
                .append(' ')
                .append(heading)
                .append('\n');
    }

    void paragraph(String paragraph) {
        if (!paragraph.isBlank()) {
            text.append('\n').append(paragraph.strip()).append('\n');
        }
    }

    void code(String language, String code) {
        text.append("\n```").append(language).append('\n').append(code.strip()).append("\n```\n");
    }

    void table(List<String> header, List<List<String>> rows) {
        text.append('\n').append(row(header));
        text.append(row(header.stream().map(cell -> "---").toList()));
        rows.forEach(cells -> text.append(row(cells)));
    }

    private static String row(List<String> cells) {
        return cells.stream().map(MarkdownPage::cell).collect(Collectors.joining(" | ", "| ", " |\n"));
    }

    private static String cell(String cell) {
        return cell.replace("|", "\\|").replace("\n", " ").replace("<", "&lt;").strip();
    }

    static String codes(String cell) {
        return cell.isEmpty() ? "" : "`" + cell + "`";
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
