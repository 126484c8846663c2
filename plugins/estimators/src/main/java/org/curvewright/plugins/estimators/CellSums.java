package org.curvewright.plugins.estimators;

import java.util.Arrays;
import org.curvewright.spi.law.Support;

/**
 * min Σ wᵢ (yᵢ − oᵢ − Σ cₖ φₖᵢ)² for every cell of a scan, over the one or two linear parameters c within their supports, for
 * responses and weights that change while offsets o and columns φ stay.
 *
 * <p>Rows are taken one after another and cells side by side, each cell's sums in the order of the rows, so that a processor
 * does several cells at once and the bits do not depend on how many. What only the weights determine is kept while they stay.
 */
final class CellSums {

    /** Numbers that the columns of all cells may take; beyond it a scan would cost more than the refit it guards. */
    private static final int ROOM = 200_000;

    private static final int MAX_COLUMNS = 2;

    private final int columns;
    private final PairSolver solver;
    private final double[][] offsets;
    private final double[][] first;
    private final double[][] second;
    private final double[] kept;
    private final double[] a;
    private final double[] b;
    private final double[] ab;
    private final double[] yy;
    private final double[] ay;
    private final double[] by;
    private boolean withOffsets;
    private boolean fresh = true;

    static boolean serves(Setting setting, int cells) {
        int columns = setting.linear().length;
        return columns >= 1
                && columns <= MAX_COLUMNS
                && (long) cells * (columns + 1) * setting.data().size() <= ROOM
                && PairSolver.serves(supports(setting));
    }

    CellSums(Setting setting, int cells) {
        columns = setting.linear().length;
        solver = new PairSolver(supports(setting));
        int rows = setting.data().size();
        offsets = new double[rows][cells];
        first = new double[rows][cells];
        second = new double[columns > 1 ? rows : 0][cells];
        kept = new double[rows];
        a = new double[cells];
        b = new double[cells];
        ab = new double[cells];
        yy = new double[cells];
        ay = new double[cells];
        by = new double[cells];
    }

    private static Support[] supports(Setting setting) {
        return Arrays.stream(setting.linear())
                .mapToObj(k -> setting.parameter(k).support())
                .toArray(Support[]::new);
    }

    /** Takes what a cell predicts with every linear parameter zero, and what each of them adds per unit. */
    void put(int cell, double[] offset, double[][] perUnit) {
        for (int i = 0; i < kept.length; i++) {
            offsets[i][cell] = offset[i];
            first[i][cell] = perUnit[0][i];
            if (columns > 1) {
                second[i][cell] = perUnit[1][i];
            }
            withOffsets |= offset[i] != 0;
        }
    }

    /** The least sum of every cell; infinite where a cell has no number. */
    void project(double[] observed, double[] weights, double[] sums) {
        if (fresh || !Arrays.equals(weights, kept)) {
            sumProducts(weights);
        }
        sumResponses(observed, weights);
        for (int cell = 0; cell < sums.length; cell++) {
            double sum = yy[cell] - gain(cell);
            sums[cell] = Double.isNaN(sum) ? Double.POSITIVE_INFINITY : sum;
        }
    }

    /** The same for some cells alone. */
    void project(double[] observed, double[] weights, int[] chosen, int count, double[] sums) {
        if (fresh || !Arrays.equals(weights, kept)) {
            sumProducts(weights);
        }
        for (int j = 0; j < count; j++) {
            yy[chosen[j]] = 0;
            ay[chosen[j]] = 0;
            by[chosen[j]] = 0;
        }
        for (int i = 0; i < weights.length; i++) {
            if (weights[i] != 0) {
                addResponses(observed[i], weights[i], i, chosen, count);
            }
        }
        for (int j = 0; j < count; j++) {
            double sum = yy[chosen[j]] - gain(chosen[j]);
            sums[chosen[j]] = Double.isNaN(sum) ? Double.POSITIVE_INFINITY : sum;
        }
    }

    private void addResponses(double observed, double weight, int row, int[] chosen, int count) {
        double[] offset = offsets[row];
        double[] one = first[row];
        double[] other = columns > 1 ? second[row] : one;
        for (int j = 0; j < count; j++) {
            int cell = chosen[j];
            double t = observed - offset[cell];
            double y = weight * t;
            yy[cell] += y * t;
            ay[cell] += y * one[cell];
            by[cell] += y * other[cell];
        }
    }

    /** The linear parameter of a cell in the last projection. */
    double coefficient(int cell, int k) {
        gain(cell);
        return solver.coefficient(k);
    }

    private double gain(int cell) {
        return columns > 1
                ? solver.gain(a[cell], b[cell], ab[cell], ay[cell], by[cell])
                : solver.gain(a[cell], ay[cell]);
    }

    private void sumProducts(double[] weights) {
        Arrays.fill(a, 0);
        Arrays.fill(b, 0);
        Arrays.fill(ab, 0);
        for (int i = 0; i < weights.length; i++) {
            if (weights[i] != 0) {
                addProducts(weights[i], first[i], first[i], a);
            }
            if (weights[i] != 0 && columns > 1) {
                addProducts(weights[i], first[i], second[i], ab);
                addProducts(weights[i], second[i], second[i], b);
            }
        }
        System.arraycopy(weights, 0, kept, 0, kept.length);
        fresh = false;
    }

    private void sumResponses(double[] observed, double[] weights) {
        Arrays.fill(yy, 0);
        Arrays.fill(ay, 0);
        Arrays.fill(by, 0);
        double all = 0;
        for (int i = 0; i < weights.length; i++) {
            if (weights[i] != 0 && withOffsets) {
                addResponses(observed[i], weights[i], offsets[i], first[i], columns > 1 ? second[i] : first[i]);
            } else if (weights[i] != 0) {
                double y = weights[i] * observed[i];
                all += y * observed[i];
                add(y, first[i], ay);
                if (columns > 1) {
                    add(y, second[i], by);
                }
            }
        }
        if (!withOffsets) {
            Arrays.fill(yy, all);
        }
    }

    private void addResponses(double observed, double weight, double[] offset, double[] one, double[] other) {
        for (int cell = 0; cell < yy.length; cell++) {
            double t = observed - offset[cell];
            double y = weight * t;
            yy[cell] += y * t;
            ay[cell] += y * one[cell];
            by[cell] += y * other[cell];
        }
    }

    private static void add(double factor, double[] row, double[] sums) {
        for (int cell = 0; cell < sums.length; cell++) {
            sums[cell] += factor * row[cell];
        }
    }

    private static void addProducts(double weight, double[] one, double[] other, double[] sums) {
        for (int cell = 0; cell < sums.length; cell++) {
            sums[cell] += weight * one[cell] * other[cell];
        }
    }
}
