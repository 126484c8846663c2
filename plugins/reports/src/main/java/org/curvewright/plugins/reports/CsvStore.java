package org.curvewright.plugins.reports;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Predicate;
import org.curvewright.plugins.reports.contents.CsvCell;
import org.curvewright.spi.Decimal;
import org.curvewright.spi.analysis.Finding;
import org.curvewright.spi.store.FindingRow;
import org.curvewright.spi.store.FindingStore;

/** Partitions of CSV. Each notice is a line of its cell. */
final class CsvStore implements FindingStore {

    @Override
    public String ending() {
        return "csv";
    }

    @Override
    public void write(List<Finding> findings, OutputStream partition) throws IOException {
        StringBuilder text = new StringBuilder();
        append(FindingRow.NAMES, text);
        findings.forEach(finding -> append(cells(FindingRow.of(finding)), text));
        partition.write(text.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static void append(List<String> cells, StringBuilder text) {
        for (int k = 0; k < cells.size(); k++) {
            text.append(k == 0 ? "" : ",").append(CsvCell.quoted(cells.get(k)));
        }
        text.append('\n');
    }

    private static List<String> cells(FindingRow row) {
        return List.of(
                row.address(),
                row.kind(),
                cell(row.value()),
                row.text(),
                row.unit(),
                cell(row.lower()),
                cell(row.upper()),
                cell(row.standardError()),
                cell(row.level()),
                row.method(),
                row.notices(),
                row.intervalNotices());
    }

    private static String cell(OptionalDouble number) {
        return number.isPresent() ? Decimal.shortest(number.getAsDouble()) : "";
    }

    @Override
    public List<Finding> read(InputStream partition, Predicate<String> wanted) throws IOException {
        List<Finding> found = new ArrayList<>();
        BufferedReader reader = new BufferedReader(new InputStreamReader(partition, StandardCharsets.UTF_8));
        CsvRecords records = new CsvRecords(reader);
        if (!records.read().equals(Optional.of(FindingRow.NAMES))) {
            throw new IOException("it does not begin with the head of a store");
        }
        for (Optional<List<String>> row = records.read(); row.isPresent(); row = records.read()) {
            if (wanted.test(row.get().get(0))) {
                found.add(row(row.get()).finding());
            }
        }
        return found;
    }

    private static FindingRow row(List<String> cells) throws IOException {
        int columns = FindingRow.NAMES.size();
        if (cells.size() != columns) {
            throw new IOException("the row of " + cells.get(0) + " has " + cells.size() + " cells, not " + columns);
        }
        return new FindingRow(
                cells.get(0),
                cells.get(1),
                number(cells.get(2)),
                cells.get(3),
                cells.get(4),
                number(cells.get(5)),
                number(cells.get(6)),
                number(cells.get(7)),
                number(cells.get(8)),
                cells.get(9),
                cells.get(10),
                cells.get(11));
    }

    private static OptionalDouble number(String cell) {
        return cell.isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(Double.parseDouble(cell));
    }
}
