package org.curvewright.runner.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.curvewright.spi.Decimal;
import org.curvewright.spi.analysis.Value;
import org.curvewright.spi.analysis.Value.Lane;

/** Two series of one address, lane by lane: which lanes differ in how many rows, and where a number moved most. */
final class ComparedSeries {

    private static final int DIGITS = 6;

    /** A cell that is not the same, by how much of the larger of the two it moved; 1 where one of them is missing or a word. */
    private record Cell(String lane, int row, String before, String after, double moved) {}

    private final Value.Series before;
    private final Value.Series after;
    private final List<Cell> cells = new ArrayList<>();
    private final List<String> lanes = new ArrayList<>();

    ComparedSeries(Value.Series before, Value.Series after) {
        this.before = before;
        this.after = after;
        before.lanes().forEach(lane -> lane(after, lane.name()).ifPresent(other -> compare(lane, other)));
    }

    /** {@code 3 rows of N, value}. */
    static String shape(Value.Series series) {
        return rows(series) + (rows(series) == 1 ? " row of " : " rows of ") + names(series);
    }

    String before() {
        return alike() ? most().map(cell -> place(cell) + cell.before()).orElseGet(() -> shape(before)) : shape(before);
    }

    String after() {
        String differing = lanes.isEmpty() ? "" : " (" + String.join(", ", lanes) + ")";
        return alike() ? most().map(Cell::after).orElseGet(() -> shape(after)) + differing : shape(after);
    }

    private boolean alike() {
        return names(before).equals(names(after)) && rows(before) == rows(after);
    }

    private Optional<Cell> most() {
        return cells.stream().reduce((one, other) -> other.moved() > one.moved() ? other : one);
    }

    private static String place(Cell cell) {
        return cell.lane() + " of row " + (cell.row() + 1) + ": ";
    }

    private void compare(Lane then, Lane now) {
        int differing = 0;
        for (int row = 0; row < Math.min(size(then), size(now)); row++) {
            if (!same(then, now, row)) {
                differing++;
                cells.add(new Cell(then.name(), row, shown(then, row), shown(now, row), moved(then, now, row)));
            }
        }
        if (differing > 0) {
            lanes.add(then.name() + " differs in " + differing + " of " + size(then) + " rows");
        } else if (!then.unit().equals(now.unit())) {
            lanes.add(then.name() + " in another unit, " + now.unit());
        }
    }

    private static double moved(Lane then, Lane now, int row) {
        if (then.numbers().isEmpty() || now.numbers().isEmpty()) {
            return 1;
        }
        double one = then.numbers().get(row);
        double other = now.numbers().get(row);
        double largest = Math.max(Math.abs(one), Math.abs(other));
        return largest > 0 ? Math.abs(one - other) / largest : 1;
    }

    private static boolean same(Lane then, Lane now, int row) {
        boolean numbers = !then.numbers().isEmpty() && !now.numbers().isEmpty();
        boolean labels = !then.labels().isEmpty() && !now.labels().isEmpty();
        return numbers
                ? then.numbers().get(row).equals(now.numbers().get(row))
                : labels && then.labels().get(row).equals(now.labels().get(row));
    }

    private static String shown(Lane lane, int row) {
        if (lane.numbers().isEmpty()) {
            return lane.labels().get(row).isEmpty() ? "nothing" : lane.labels().get(row);
        }
        double number = lane.numbers().get(row);
        return Double.isFinite(number) ? Decimal.significant(number, DIGITS) : "nothing";
    }

    private static Optional<Lane> lane(Value.Series series, String name) {
        return series.lanes().stream().filter(lane -> lane.name().equals(name)).findFirst();
    }

    private static int rows(Value.Series series) {
        return series.lanes().stream().mapToInt(ComparedSeries::size).max().orElse(0);
    }

    private static int size(Lane lane) {
        return Math.max(lane.numbers().size(), lane.labels().size());
    }

    private static String names(Value.Series series) {
        return series.lanes().stream().map(Lane::name).collect(Collectors.joining(", "));
    }
}
