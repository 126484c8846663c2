package org.curvewright.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.curvewright.spi.Decimal;
import org.curvewright.spi.analysis.Value;

/** A series as lines of aligned columns: texts to the left, numbers to four digits to the right, a missing one as a dash. */
record SeriesTable(Value.Series series) {

    private static final int DIGITS = 4;
    private static final String GAP = "  ";
    private static final String MISSING = "–";

    private record Column(String heading, List<String> cells, boolean left) {

        static Column of(Value.Lane lane) {
            boolean texts = lane.numbers().isEmpty();
            return new Column(
                    lane.name().replace('_', ' ') + (lane.unit().isEmpty() ? "" : " (" + lane.unit() + ")"),
                    texts
                            ? lane.labels()
                            : lane.numbers().stream().map(SeriesTable::written).toList(),
                    texts);
        }

        String padded(String cell) {
            int width = Math.max(
                    heading.length(),
                    cells.stream().mapToInt(String::length).max().orElse(0));
            String space = " ".repeat(width - cell.length());
            return left ? cell + space : space + cell;
        }
    }

    private static String written(double number) {
        return Double.isFinite(number) ? Decimal.significant(number, DIGITS) : MISSING;
    }

    List<String> lines() {
        List<Column> columns = series.lanes().stream().map(Column::of).toList();
        List<String> lines = new ArrayList<>();
        lines.add(line(
                columns.stream().map(column -> column.padded(column.heading())).toList()));
        int rows =
                columns.stream().mapToInt(column -> column.cells().size()).max().orElse(0);
        IntStream.range(0, rows)
                .mapToObj(row -> line(columns.stream()
                        .map(column -> column.padded(column.cells().get(row)))
                        .toList()))
                .forEach(lines::add);
        return lines;
    }

    private static String line(List<String> cells) {
        return cells.stream().collect(Collectors.joining(GAP)).stripTrailing();
    }
}
