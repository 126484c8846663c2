package org.curvewright.plugins.reports.tables;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.curvewright.plugins.reports.contents.Contents;
import org.curvewright.plugins.reports.contents.Slug;
import org.curvewright.plugins.reports.tables.PlainTable.Cell;
import org.curvewright.plugins.reports.tables.PlainTable.Column;
import org.curvewright.spi.Decimal;
import org.curvewright.spi.Key;
import org.curvewright.spi.Notice;
import org.curvewright.spi.report.Report;
import org.curvewright.spi.report.ReportSink;
import org.curvewright.spi.report.ResultDocument;

/**
 * Writes {@code tables.tex}: tables for {@code \input} in a paper, with {@code booktabs}, {@code longtable} and {@code siunitx}.
 * Addresses are left out: a paper cites the document.
 */
public record LatexTables(Configuration with) implements Report {

    private static final int MOST_DIGITS = 15;

    /** The keys. */
    public record Configuration(
            @Key(doc = "significant digits of a number", byDefault = "4")
            int digits,

            @Key(doc = "whether the file is a document of its own rather than one to include", byDefault = "false")
            boolean standalone) {

        public Configuration {
            if (digits < 1 || digits > MOST_DIGITS) {
                throw new IllegalArgumentException(digits + " digits; from 1 to 15");
            }
        }
    }

    @Override
    public List<Notice> render(ResultDocument document, ReportSink sink) throws IOException {
        String tables = new Tables(new Contents(document))
                .all().stream().map(this::text).collect(Collectors.joining("\n"));
        String preamble = "\\documentclass{article}\n\\usepackage{booktabs,longtable,siunitx}\n\\begin{document}\n";
        String text = "% \\usepackage{booktabs,longtable,siunitx}\n" + (with.standalone() ? preamble : "") + tables
                + (with.standalone() ? "\\end{document}\n" : "");
        try (OutputStream out = sink.open("tables.tex")) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return List.of();
    }

    private String text(PlainTable table) {
        int[] shown = IntStream.range(0, table.columns().size())
                .filter(k -> !table.columns().get(k).name().equals("address"))
                .filter(k -> table.rows().stream().anyMatch(row -> !isEmpty(row.get(k))))
                .toArray();
        StringBuilder text = new StringBuilder();
        text.append("\\begin{longtable}{");
        IntStream.of(shown).mapToObj(k -> table.columns().get(k)).forEach(column -> text.append(format(table, column)));
        text.append("}\n\\caption{").append(Latex.text(table.caption()));
        text.append("}\\label{tab:").append(Slug.of(table.name())).append("}\\\\\n\\toprule\n");
        text.append(line(IntStream.of(shown)
                .mapToObj(k -> "{" + Latex.text(table.columns().get(k).name()) + "}")
                .toList()));
        text.append("\\midrule\n\\endhead\n");
        table.rows()
                .forEach(row -> text.append(
                        line(IntStream.of(shown).mapToObj(k -> cell(row.get(k))).toList())));
        return text.append("\\bottomrule\n\\end{longtable}\n").toString();
    }

    private static boolean isEmpty(Cell cell) {
        return cell.text().isEmpty() && cell.number().isEmpty();
    }

    /** Long words get a paragraph; numbers stand right. */
    private static String format(PlainTable table, Column column) {
        int k = table.columns().indexOf(column);
        int longest = table.rows().stream()
                .mapToInt(row -> row.get(k).text().length())
                .max()
                .orElse(0);
        return column.numeric() ? "r" : longest > 40 ? "p{0.4\\linewidth}" : "l";
    }

    private static String line(List<String> cells) {
        return String.join(" & ", cells) + " \\\\\n";
    }

    private String cell(Cell cell) {
        OptionalDouble number = cell.number();
        if (number.isEmpty() || !Double.isFinite(number.getAsDouble())) {
            return Latex.text(cell.text());
        }
        double value = number.getAsDouble();
        boolean whole = value == Math.rint(value) && Math.abs(value) < 1e6;
        return "\\num{"
                + Decimal.shortest(whole ? value : Double.parseDouble(Decimal.significant(value, with.digits()))) + "}";
    }
}
