package org.curvewright.plugins.estimators;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.curvewright.spi.law.Derivatives;
import org.curvewright.spi.law.Parameter;
import org.curvewright.spi.law.Support;

/**
 * The dips of the projected weighted sum of squares over a coarse plane of two nonlinear parameters, for data that change
 * while the covariates stay: the columns of all cells are computed once.
 */
final class DipScan {

    private static final int SIDE = 21;
    private static final int CELLS = SIDE * SIDE;
    private static final int DIMENSIONS = 2;
    /** Numbers that the columns of all cells may take; beyond it a scan would cost more than the refit it guards. */
    private static final int ROOM = 200_000;

    private static final int MAX_COLUMNS = 2;
    /** Dips that are worth a descent. */
    private static final int FOLLOWED = 2;
    /** A dip so many times as high as the plane is around what was found does not lead below it. */
    private static final double PROMISING = 3;

    private final Setting setting;
    private final Box box;
    private final double[][] offsets = new double[CELLS][];
    private final double[][][] columns = new double[CELLS][][];
    private final double[] sums = new double[CELLS];
    private final double[] target;
    private final PairSolver solver;

    static boolean serves(Setting setting, Box box) {
        int[] linear = setting.linear();
        int[] nonlinear = setting.nonlinear();
        return nonlinear.length == DIMENSIONS
                && linear.length >= 1
                && linear.length <= MAX_COLUMNS
                && IntStream.concat(IntStream.of(linear), IntStream.of(nonlinear))
                        .noneMatch(k -> box.side(k).pinned())
                && CELLS * (linear.length + 1) * setting.data().size() <= ROOM
                && (linear.length == 1 || Arrays.stream(linear).allMatch(k -> isSimple(setting.parameter(k))));
    }

    private static boolean isSimple(Parameter parameter) {
        return parameter.support().equals(Support.NON_NEGATIVE)
                || parameter.support().equals(Support.REAL);
    }

    DipScan(Setting setting, Box box) {
        this.setting = setting;
        this.box = box;
        this.target = new double[setting.data().size()];
        int[] linear = setting.linear();
        boolean[] nonNegative = new boolean[MAX_COLUMNS];
        for (int k = 0; k < linear.length; k++) {
            nonNegative[k] =
                    linear.length > 1 && setting.parameter(linear[k]).support().lower() == 0;
        }
        this.solver = new PairSolver(nonNegative);
        Derivatives out = new Derivatives(target.length, setting.size(), 1);
        for (int cell = 0; cell < CELLS; cell++) {
            setting.formulation().evaluate(setting.data().rows(), place(cell), out);
            offsets[cell] = out.value().clone();
            columns[cell] =
                    Arrays.stream(linear).mapToObj(k -> out.gradient(k).clone()).toArray(double[][]::new);
        }
    }

    /** The parameters of a cell, the linear ones zero. */
    private double[] place(int cell) {
        double[] theta = new double[setting.size()];
        int[] index = {cell % SIDE, cell / SIDE};
        for (int axis = 0; axis < DIMENSIONS; axis++) {
            Side side = box.side(setting.nonlinear()[axis]);
            double low = side.even(side.lower());
            double high = side.even(side.upper());
            theta[setting.nonlinear()[axis]] = side.fromEven(low + (high - low) * index[axis] / (SIDE - 1));
        }
        return theta;
    }

    /** Starts in the deepest dips that lie farther than a cell from what was found, deepest first. */
    List<double[]> dipsAwayFrom(double[] found, double[] observed, double[] weights) {
        for (int cell = 0; cell < CELLS; cell++) {
            double sum = solve(cell, observed, weights);
            sums[cell] = Double.isNaN(sum) ? Double.POSITIVE_INFINITY : sum;
        }
        double x = cells(0, found);
        double y = cells(1, found);
        double limit = PROMISING * lowestAround(x, y);
        List<double[]> starts = new ArrayList<>();
        IntStream.range(0, CELLS)
                .filter(cell -> sums[cell] <= limit && isDip(cell) && isAway(cell, x, y))
                .boxed()
                .sorted(Comparator.comparingDouble(cell -> sums[cell]))
                .limit(FOLLOWED)
                .forEach(cell -> starts.add(start(cell, observed, weights)));
        return starts;
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

    private double solve(int cell, double[] observed, double[] weights) {
        double[] offset = offsets[cell];
        for (int i = 0; i < target.length; i++) {
            target[i] = observed[i] - offset[i];
        }
        double sum = solver.solve(columns[cell], target, weights);
        double c = coefficient(0);
        return columns[cell].length == 1 && c != solver.coefficient(0) ? sumAt(c, columns[cell][0], weights) : sum;
    }

    private double coefficient(int k) {
        return setting.parameter(setting.linear()[k]).support().clamp(solver.coefficient(k));
    }

    private double sumAt(double c, double[] column, double[] weights) {
        double sum = 0;
        for (int i = 0; i < target.length; i++) {
            double r = target[i] - c * column[i];
            sum += weights[i] * r * r;
        }
        return sum;
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
        Side side = box.side(setting.nonlinear()[axis]);
        double low = side.even(side.lower());
        return (side.even(theta[setting.nonlinear()[axis]]) - low) / (side.even(side.upper()) - low) * (SIDE - 1);
    }

    private double[] start(int cell, double[] observed, double[] weights) {
        solve(cell, observed, weights);
        double[] theta = place(cell);
        for (int k = 0; k < setting.linear().length; k++) {
            theta[setting.linear()[k]] = coefficient(k);
        }
        return theta;
    }
}
