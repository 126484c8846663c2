package org.curvewright.plugins.reports.tables;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.ToIntFunction;
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
 * Addresses are left out: a paper cites the document. Columns are as narrow as a page of one column needs.
 */
public record LatexTables(Configuration with) implements Report {

    private static final int MOST_DIGITS = 15;
    /** Addresses, the ends of intervals, which stand beside their values, and reasons, of which each has a row of its own. */
    private static final Set<String> LEFT_OUT = Set.of("address", "lower", "upper", CertificateTables.REASONS);

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
        List<Column> columns = table.columns();
        int[] shown = IntStream.range(0, columns.size())
                .filter(k -> !LEFT_OUT.contains(columns.get(k).name()))
                .filter(k -> table.rows().stream().anyMatch(row -> !isEmpty(row.get(k))))
                .toArray();
        List<List<LatexCell>> lines = new ArrayList<>();
        lines.add(IntStream.of(shown).mapToObj(k -> head(table, k)).toList());
        table.rows()
                .forEach(row -> lines.add(
                        IntStream.of(shown).mapToObj(k -> cell(table, row, k)).toList()));
        Widths widths =
                Widths.of(widest(lines, shown.length, LatexCell::word), widest(lines, shown.length, LatexCell::width));
        String format = widths.format(IntStream.of(shown)
                .mapToObj(k -> columns.get(k).numeric() && !interval(table, k))
                .toList());
        return (widths.small() ? "{\\scriptsize" : "{\\footnotesize")
                + "\\setlength{\\tabcolsep}{3pt}\\setlength{\\LTcapwidth}{\\linewidth}\n\\begin{longtable}{" + format
                + "}\n\\caption{" + Latex.text(table.caption()) + "}\\label{tab:" + Slug.of(table.name())
                + "}\\\\\n\\toprule\n" + line(lines.get(0)) + "\\midrule\n\\endhead\n"
                + lines.stream().skip(1).map(LatexTables::line).collect(Collectors.joining())
                + "\\bottomrule\n\\end{longtable}}\n";
    }

    private static int[] widest(List<List<LatexCell>> lines, int columns, ToIntFunction<LatexCell> width) {
        return IntStream.range(0, columns)
                .map(k -> lines.stream()
                        .map(line -> line.get(k))
                        .mapToInt(width)
                        .max()
                        .orElse(0))
                .toArray();
    }

    private static boolean isEmpty(Cell cell) {
        return cell.text().isEmpty() && cell.number().isEmpty();
    }

    /** Whether an interval stands beside the values of a column, which has columns for its ends after it. */
    private static boolean interval(PlainTable table, int k) {
        return table.columns().get(k).name().equals("value")
                && table.rows().stream().anyMatch(row -> !isEmpty(row.get(k + 1)) || !isEmpty(row.get(k + 2)));
    }

    private static LatexCell head(PlainTable table, int k) {
        return LatexCell.words(table.columns().get(k).name() + (interval(table, k) ? " [interval]" : ""));
    }

    private static String line(List<LatexCell> cells) {
        return cells.stream().map(LatexCell::source).collect(Collectors.joining(" & ")) + " \\\\\n";
    }

    private LatexCell cell(PlainTable table, List<Cell> row, int k) {
        LatexCell cell = cell(row.get(k), table.columns().get(k).name());
        boolean ends = interval(table, k) && !(isEmpty(row.get(k + 1)) && isEmpty(row.get(k + 2)));
        return ends ? cell.within(cell(row.get(k + 1), "lower"), cell(row.get(k + 2), "upper")) : cell;
    }

    private LatexCell cell(Cell cell, String column) {
        OptionalDouble number = cell.number();
        if (number.isEmpty() || !Double.isFinite(number.getAsDouble())) {
            return switch (column) {
                case "parameter" -> LatexCell.symbol(cell.text());
                case "unit" -> LatexCell.unit(cell.text());
                default -> LatexCell.words(cell.text());
            };
        }
        double value = number.getAsDouble();
        boolean whole = value == Math.rint(value) && Math.abs(value) < 1e6;
        return LatexCell.number(
                Decimal.shortest(whole ? value : Double.parseDouble(Decimal.significant(value, with.digits()))));
    }
}
