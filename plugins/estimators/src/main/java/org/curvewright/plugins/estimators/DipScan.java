package org.curvewright.plugins.estimators;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.curvewright.spi.law.Derivatives;

/**
 * The dips of the projected weighted sum of squares over a coarse plane of two nonlinear parameters, for data that change
 * while the covariates stay: the columns of all cells are computed once.
 */
final class DipScan {

    private static final int SIDE = 21;
    private static final int CELLS = SIDE * SIDE;
    private static final int DIMENSIONS = 2;
    /** Dips that are worth a descent. */
    private static final int FOLLOWED = 2;
    /** A dip so many times as high as the plane is around what was found does not lead below it. */
    private static final double PROMISING = 3;

    private final Setting setting;
    private final Box box;
    private final double[] sums = new double[CELLS];
    private final int[] chosen = new int[CELLS];
    private final double[] low = new double[DIMENSIONS];
    private final double[] span = new double[DIMENSIONS];
    private final CellSums cells;
    private final Reach reach;

    static boolean serves(Setting setting, Box box) {
        return setting.nonlinear().length == DIMENSIONS
                && IntStream.concat(IntStream.of(setting.linear()), IntStream.of(setting.nonlinear()))
                        .noneMatch(k -> box.side(k).pinned())
                && CellSums.serves(setting, CELLS);
    }

    /**
     * @param fitted the parameters whose predictions responses are expected to scatter about
     * @param weights of the rows when each is drawn once
     */
    DipScan(Setting setting, Box box, double[] fitted, double[] weights) {
        this.setting = setting;
        this.box = box;
        this.cells = new CellSums(setting, CELLS);
        for (int axis = 0; axis < DIMENSIONS; axis++) {
            Side side = side(axis);
            low[axis] = side.even(side.lower());
            span[axis] = side.even(side.upper()) - low[axis];
        }
        Derivatives out = new Derivatives(setting.data().size(), setting.size(), 1);
        for (int cell = 0; cell < CELLS; cell++) {
            setting.formulation().evaluate(setting.data().rows(), place(cell), out);
            cells.put(
                    cell,
                    out.value(),
                    Arrays.stream(setting.linear()).mapToObj(out::gradient).toArray(double[][]::new));
        }
        setting.formulation().evaluate(setting.data().rows(), fitted, out);
        cells.project(out.value(), weights, sums);
        this.reach = new Reach(out.value(), weights, sums);
    }

    private Side side(int axis) {
        return box.side(setting.nonlinear()[axis]);
    }

    /** The parameters of a cell, the linear ones zero. */
    private double[] place(int cell) {
        double[] theta = new double[setting.size()];
        int[] index = {cell % SIDE, cell / SIDE};
        for (int axis = 0; axis < DIMENSIONS; axis++) {
            theta[setting.nonlinear()[axis]] = side(axis).fromEven(low[axis] + span[axis] * index[axis] / (SIDE - 1));
        }
        return theta;
    }

    /** Starts in the deepest dips that lie farther than a cell from what was found, deepest first. */
    List<double[]> dipsAwayFrom(double[] found, double[] observed, double[] weights) {
        double x = cells(0, found);
        double y = cells(1, found);
        double limit = look(x, y, observed, weights);
        List<Integer> dips = new ArrayList<>();
        for (int cell = 0; cell < CELLS; cell++) {
            if (sums[cell] <= limit && isDip(cell) && isAway(cell, x, y)) {
                dips.add(cell);
            }
        }
        if (dips.isEmpty()) {
            return List.of();
        }
        return dips.stream()
                .sorted(Comparator.comparingDouble(cell -> sums[cell]))
                .limit(FOLLOWED)
                .map(this::start)
                .toList();
    }

    /** Takes the sums of all cells that may be promising, infinite for others; returns the highest that is. */
    private double look(double x, double y, double[] observed, double[] weights) {
        if (!reach.serves(weights)) {
            cells.project(observed, weights, sums);
            return PROMISING * lowestAround(x, y);
        }
        Arrays.fill(sums, Double.POSITIVE_INFINITY);
        int count = 0;
        for (int cell = 0; cell < CELLS; cell++) {
            if (!isAway(cell, x, y)) {
                chosen[count++] = cell;
            }
        }
        cells.project(observed, weights, chosen, count, sums);
        double limit = PROMISING * lowestAround(x, y);
        double moved = reach.moved(observed);
        count = 0;
        for (int cell = 0; cell < CELLS; cell++) {
            if (reach.extendsTo(cell, moved, limit) && isAway(cell, x, y)) {
                chosen[count++] = cell;
            }
        }
        cells.project(observed, weights, chosen, count, sums);
        return limit;
    }

    /** The lowest sum within a cell of what was found: the plane overstates that minimum as it overstates others. */
    private double lowestAround(double x, double y) {
        double lowest = Double.POSITIVE_INFINITY;
        for (int cell = 0; cell < CELLS; cell++) {
            if (sums[cell] < lowest && !isAway(cell, x, y)) {
                lowest = sums[cell];
            }
        }
        return lowest;
    }

    /** No neighbour lies lower; of equal neighbours the first counts, so that a plateau is one dip. */
    private boolean isDip(int cell) {
        int column = cell % SIDE;
        int row = cell / SIDE;
        for (int y = Math.max(0, row - 1); y <= Math.min(SIDE - 1, row + 1); y++) {
            for (int x = Math.max(0, column - 1); x <= Math.min(SIDE - 1, column + 1); x++) {
                int other = x + y * SIDE;
                if (sums[other] < sums[cell] || (sums[other] == sums[cell] && other < cell)) {
                    return false;
                }
            }
        }
        return sums[cell] < Double.POSITIVE_INFINITY;
    }

    /** More than a cell away along some axis. */
    private static boolean isAway(int cell, double x, double y) {
        return !(Math.abs(x - cell % SIDE) <= 1 && Math.abs(y - cell / SIDE) <= 1);
    }

    /** Where along an axis parameters lie, in cells, on the scale on which the plane is even. */
    private double cells(int axis, double[] theta) {
        return (side(axis).even(theta[setting.nonlinear()[axis]]) - low[axis]) / span[axis] * (SIDE - 1);
    }

    private double[] start(int cell) {
        double[] theta = place(cell);
        for (int k = 0; k < setting.linear().length; k++) {
            theta[setting.linear()[k]] = cells.coefficient(cell, k);
        }
        return theta;
    }
}
