package org.curvewright.plugins.reports;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.curvewright.plugins.reports.contents.CsvCell;
import org.curvewright.spi.Decimal;
import org.curvewright.spi.Notice;
import org.curvewright.spi.analysis.Finding;
import org.curvewright.spi.analysis.Value;
import org.curvewright.spi.inference.Interval;
import org.curvewright.spi.store.FindingStore;

/** Partitions of CSV. Each notice is a line of its cell. */
final class CsvStore implements FindingStore {

    private static final List<String> HEADER = List.of(
            "address",
            "kind",
            "value",
            "text",
            "unit",
            "lower",
            "upper",
            "standard_error",
            "level",
            "method",
            "notices",
            "interval_notices");

    @Override
    public String ending() {
        return "csv";
    }

    @Override
    public void write(List<Finding> findings, OutputStream partition) throws IOException {
        StringBuilder text = new StringBuilder();
        append(HEADER, text);
        findings.forEach(finding -> append(row(finding), text));
        partition.write(text.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static void append(List<String> cells, StringBuilder text) {
        for (int k = 0; k < cells.size(); k++) {
            text.append(k == 0 ? "" : ",").append(CsvCell.quoted(cells.get(k)));
        }
        text.append('\n');
    }

    private static List<String> row(Finding finding) {
        Optional<Interval> interval = finding.interval();
        return List.of(
                finding.address(),
                finding.kind().name().toLowerCase(Locale.ROOT),
                finding.value() instanceof Value.Quantity quantity ? Decimal.shortest(quantity.number()) : "",
                finding.value() instanceof Value.Text text ? text.text() : "",
                finding.unit(),
                interval.map(Interval::lower).map(CsvStore::number).orElse(""),
                interval.map(Interval::upper).map(CsvStore::number).orElse(""),
                interval.map(Interval::standardError).map(CsvStore::number).orElse(""),
                interval.map(found -> Decimal.shortest(found.level())).orElse(""),
                interval.map(Interval::method).orElse(""),
                notices(finding.notices()),
                interval.map(Interval::notices).map(CsvStore::notices).orElse(""));
    }

    private static String number(OptionalDouble number) {
        return number.isPresent() ? Decimal.shortest(number.getAsDouble()) : "";
    }

    private static String notices(List<Notice> notices) {
        return notices.stream()
                .map(notice -> notice.code() + ": " + notice.text().replace('\n', ' '))
                .collect(Collectors.joining("\n"));
    }

    @Override
    public List<Finding> read(InputStream partition, Predicate<String> wanted) throws IOException {
        List<Finding> found = new ArrayList<>();
        BufferedReader reader = new BufferedReader(new InputStreamReader(partition, StandardCharsets.UTF_8));
        CsvRecords records = new CsvRecords(reader);
        if (!records.read().equals(Optional.of(HEADER))) {
            throw new IOException("it does not begin with the head of a store");
        }
        for (Optional<List<String>> row = records.read(); row.isPresent(); row = records.read()) {
            if (wanted.test(row.get().get(0))) {
                found.add(finding(row.get()));
            }
        }
        return found;
    }

    private static Finding finding(List<String> row) throws IOException {
        if (row.size() != HEADER.size()) {
            throw new IOException("the row of " + row.get(0) + " has " + row.size() + " cells, not " + HEADER.size());
        }
        Optional<Interval> interval = row.get(8).isEmpty()
                ? Optional.empty()
                : Optional.of(new Interval(
                        number(row.get(5)),
                        number(row.get(6)),
                        number(row.get(7)),
                        Double.parseDouble(row.get(8)),
                        row.get(9),
                        notices(row.get(11))));
        return new Finding(
                row.get(0),
                Finding.Kind.valueOf(row.get(1).toUpperCase(Locale.ROOT)),
                value(row.get(2), row.get(3)),
                row.get(4),
                interval,
                notices(row.get(10)));
    }

    private static Value value(String number, String text) {
        if (!number.isEmpty()) {
            return new Value.Quantity(Double.parseDouble(number));
        }
        return text.isEmpty() ? new Value.Absent() : new Value.Text(text);
    }

    private static OptionalDouble number(String cell) {
        return cell.isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(Double.parseDouble(cell));
    }

    private static List<Notice> notices(String cell) {
        return Arrays.stream(cell.split("\n"))
                .filter(line -> !line.isEmpty())
                .map(line -> line.split(": ", 2))
                .map(parts -> new Notice(parts[0], parts.length > 1 ? parts[1] : ""))
                .toList();
    }
}
