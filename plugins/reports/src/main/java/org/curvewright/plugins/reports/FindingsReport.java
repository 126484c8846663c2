package org.curvewright.plugins.reports;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.curvewright.plugins.reports.contents.CsvCell;
import org.curvewright.spi.Decimal;
import org.curvewright.spi.Notice;
import org.curvewright.spi.analysis.Finding;
import org.curvewright.spi.analysis.Value;
import org.curvewright.spi.inference.Interval;
import org.curvewright.spi.report.Report;
import org.curvewright.spi.report.ReportSink;
import org.curvewright.spi.report.ResultDocument;

/** Writes {@code findings.csv}, a row a finding, quoted as RFC 4180 says. */
final class FindingsReport implements Report {

    private static final List<String> HEADER = List.of(
            "address", "kind", "value", "unit", "lower", "upper", "standard_error", "level", "method", "notices");

    @Override
    public List<Notice> render(ResultDocument document, ReportSink sink) throws IOException {
        String table = Stream.concat(
                        Stream.of(HEADER), document.findings().stream().map(FindingsReport::row))
                .map(cells -> cells.stream().map(CsvCell::quoted).collect(Collectors.joining(",")) + "\n")
                .collect(Collectors.joining());
        try (OutputStream out = sink.open("findings.csv")) {
            out.write(table.getBytes(StandardCharsets.UTF_8));
        }
        return List.of();
    }

    private static List<String> row(Finding finding) {
        Optional<Interval> interval = finding.interval();
        return List.of(
                finding.address(),
                finding.kind().name().toLowerCase(Locale.ROOT),
                value(finding.value()),
                finding.unit(),
                interval.map(Interval::lower).map(FindingsReport::number).orElse(""),
                interval.map(Interval::upper).map(FindingsReport::number).orElse(""),
                interval.map(Interval::standardError)
                        .map(FindingsReport::number)
                        .orElse(""),
                interval.map(found -> Decimal.shortest(found.level())).orElse(""),
                interval.map(Interval::method).orElse(""),
                notices(finding));
    }

    /** Nothing for a series, whose columns are in the document. */
    private static String value(Value value) {
        if (value instanceof Value.Quantity quantity) {
            return Decimal.shortest(quantity.number());
        }
        return value instanceof Value.Text text ? text.text() : "";
    }

    private static String number(OptionalDouble number) {
        return number.isPresent() && Double.isFinite(number.getAsDouble())
                ? Decimal.shortest(number.getAsDouble())
                : "";
    }

    private static String notices(Finding finding) {
        Stream<Notice> all = Stream.concat(
                finding.notices().stream(),
                finding.interval().stream().flatMap(interval -> interval.notices().stream()));
        return all.map(notice -> notice.code() + ": " + notice.text()).collect(Collectors.joining("; "));
    }
}
