package org.curvewright.plugins.estimators;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.curvewright.numerics.random.LowDiscrepancy;

/**
 * The objective itself over the box of the nonlinear parameters, the linear ones {@linkplain Reweighting nearly} at their
 * best: on a grid over a line or a plane, at evenly spread points in more dimensions.
 */
final class Cells {

    private static final int LINE = 97;
    private static final int PLANE = 21;
    /** On a plane of more observations than this, which smooth the objective. */
    private static final int COARSE = 15;

    private static final int MANY = 100;
    private static final int SPREAD = 256;

    private final Setting setting;
    private final Box box;
    private final Reweighting reweighting;
    private final int[] free;
    private final int width;
    private final int height;
    private final List<Cell> cells;

    private record Cell(double[] theta, double value) {}

    Cells(Setting setting, Box box, Reweighting reweighting) {
        this.setting = setting;
        this.box = box;
        this.reweighting = reweighting;
        this.free = Arrays.stream(setting.nonlinear())
                .filter(k -> !box.side(k).pinned())
                .toArray();
        int side = setting.data().size() > MANY ? COARSE : PLANE;
        this.width = free.length == 1 ? LINE : side;
        this.height = free.length == 1 ? 1 : side;
        this.cells = free.length == 0
                ? List.of(cell())
                : free.length <= ScanStarts.PLANE_DIMENSIONS ? grid() : spread(SPREAD);
    }

    private List<Cell> grid() {
        return IntStream.range(0, width * height)
                .mapToObj(index -> cell((index % width) / (width - 1.0), (index / width) / Math.max(1, height - 1.0)))
                .toList();
    }

    private List<Cell> spread(int count) {
        LowDiscrepancy points = new LowDiscrepancy(free.length);
        return IntStream.range(0, count).mapToObj(k -> cell(points.point(k))).toList();
    }

    private Cell cell(double... fractions) {
        double[] theta = new double[setting.size()];
        for (int k : setting.nonlinear()) {
            theta[k] = box.side(k).lower();
        }
        for (int j = 0; j < free.length; j++) {
            Side side = box.side(free[j]);
            double low = side.even(side.lower());
            theta[free[j]] = side.fromEven(low + fractions[j] * (side.even(side.upper()) - low));
        }
        double value = reweighting.complete(theta);
        return new Cell(theta, value);
    }

    /** Points with the least objective, best first: the dips of a grid, or the lowest of all. */
    List<double[]> lowest(int count) {
        boolean gridded = free.length == 1 || free.length == ScanStarts.PLANE_DIMENSIONS;
        return best(
                IntStream.range(0, cells.size())
                        .filter(index -> !gridded || isDip(index))
                        .mapToObj(cells::get)
                        .toList(),
                count);
    }

    /** All points that were looked at. */
    List<double[]> all() {
        return cells.stream().map(Cell::theta).toList();
    }

    /** Points spread evenly, whatever the objective there. */
    List<double[]> anywhere(int count) {
        return free.length == 0 ? List.of() : best(spread(count), count);
    }

    private static List<double[]> best(List<Cell> cells, int count) {
        List<Cell> sorted = new ArrayList<>(cells);
        sorted.removeIf(cell -> !(cell.value < Double.POSITIVE_INFINITY));
        sorted.sort(Comparator.comparingDouble(Cell::value));
        return sorted.stream().limit(count).map(Cell::theta).toList();
    }

    /** No neighbour lies lower; of equal neighbours the first counts, so that a plateau is one dip. */
    private boolean isDip(int index) {
        int column = index % width;
        int row = index / width;
        double value = cells.get(index).value;
        for (int y = Math.max(0, row - 1); y <= Math.min(height - 1, row + 1); y++) {
            for (int x = Math.max(0, column - 1); x <= Math.min(width - 1, column + 1); x++) {
                int other = x + y * width;
                double beside = cells.get(other).value;
                if (beside < value || (beside == value && other < index)) {
                    return false;
                }
            }
        }
        return true;
    }
}
