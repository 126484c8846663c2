package org.curvewright.plugins.reports.tables;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.curvewright.plugins.reports.contents.Contents;
import org.curvewright.plugins.reports.contents.CsvCell;
import org.curvewright.plugins.reports.contents.Slug;
import org.curvewright.plugins.reports.tables.PlainTable.Cell;
import org.curvewright.plugins.reports.tables.PlainTable.Column;
import org.curvewright.spi.Decimal;
import org.curvewright.spi.Notice;
import org.curvewright.spi.report.Report;
import org.curvewright.spi.report.ReportSink;
import org.curvewright.spi.report.ResultDocument;

/** Writes {@code tables/<name>.csv}, numbers to their last digit, quoted as RFC 4180 says. */
public final class CsvTables implements Report {

    @Override
    public List<Notice> render(ResultDocument document, ReportSink sink) throws IOException {
        for (PlainTable table : new Tables(new Contents(document)).all()) {
            try (OutputStream out = sink.open("tables/" + Slug.of(table.name()) + ".csv")) {
                out.write(text(table).getBytes(StandardCharsets.UTF_8));
            }
        }
        return List.of();
    }

    private static String text(PlainTable table) {
        StringBuilder text = new StringBuilder();
        text.append(table.columns().stream().map(Column::name).collect(Collectors.joining(",")))
                .append('\n');
        table.rows()
                .forEach(row -> text.append(row.stream().map(CsvTables::cell).collect(Collectors.joining(",")))
                        .append('\n'));
        return text.toString();
    }

    private static String cell(Cell cell) {
        if (cell.number().isPresent()) {
            double number = cell.number().getAsDouble();
            return Double.isFinite(number) ? Decimal.shortest(number) : "";
        }
        return CsvCell.quoted(cell.text());
    }
}
