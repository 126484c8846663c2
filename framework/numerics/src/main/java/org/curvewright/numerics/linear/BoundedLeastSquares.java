package org.curvewright.numerics.linear;

import org.jspecify.annotations.Nullable;

/**
 * min over lower ≤ c ≤ upper of Σᵢ wᵢ (yᵢ − Σₖ cₖ aᵢₖ)², for many rows and few columns.
 *
 * <p>One Householder pass reduces the rows to a triangle; the active-set search (Stark and Parker 1995, after Lawson and
 * Hanson 1974) then works on the triangle alone. Bounds may be infinite; lower = 0 and upper = ∞ is non-negative least
 * squares. Columns that the rows do not tell apart stay where they are instead of growing without limit.
 *
 * @see <a href="https://www.stat.berkeley.edu/~stark/Preprints/bvls.pdf">Stark and Parker 1995, Bounded-variable least
 *     squares</a>
 */
public final class BoundedLeastSquares {
    private static final double RANK_TOLERANCE = 0x1p-46;
    private static final double SIGN_TOLERANCE = 0x1p-48;
    /** Every release lowers the sum, so the search ends by itself; rounding must not make it endless. */
    private static final int MAX_RELEASES = 1000;

    private final double[] stacked;
    private final HouseholderQr tall;
    private final HouseholderQr small;
    private final double[] triangle;
    private final double[] target;
    private final double[] free;
    private final double[] residual;
    private final double[] step;
    private final double[] norms;
    private final int[] activity;
    private final int[] freeIndex;
    private int columns;
    private int rank;

    public BoundedLeastSquares(int maxRows, int maxColumns) {
        int k = maxColumns + 1;
        stacked = new double[maxRows * k];
        tall = new HouseholderQr(maxRows, k);
        small = new HouseholderQr(maxColumns, maxColumns);
        triangle = new double[maxColumns * maxColumns];
        target = new double[maxColumns];
        free = new double[maxColumns * maxColumns];
        residual = new double[maxColumns];
        step = new double[maxColumns];
        norms = new double[maxColumns];
        activity = new int[maxColumns];
        freeIndex = new int[maxColumns];
    }

    /**
     * Solves the problem and returns the least weighted sum of squares.
     *
     * @param matrix column-major, {@code rows} × {@code columns}
     * @param weights non-negative, or null for ones
     * @param solution receives the coefficients
     */
    public double solve(
            double[] matrix,
            int rows,
            int columns,
            double[] y,
            double @Nullable [] weights,
            double[] lower,
            double[] upper,
            double[] solution) {
        this.columns = columns;
        stack(matrix, rows, y, weights);
        tall.factorInOrder(stacked, rows, columns + 1);
        for (int j = 0; j < columns; j++) {
            for (int i = 0; i < columns; i++) {
                triangle[i + j * columns] = tall.upper(i, j);
            }
            target[j] = tall.upper(j, columns);
            norms[j] = Vectors.norm(triangle, j * columns, columns);
        }
        double beyond = tall.upper(columns, columns);
        search(lower, upper, solution);
        residual(solution);
        return beyond * beyond + Vectors.dot(residual, 0, residual, 0, columns);
    }

    private void stack(double[] matrix, int rows, double[] y, double @Nullable [] weights) {
        System.arraycopy(matrix, 0, stacked, 0, rows * columns);
        System.arraycopy(y, 0, stacked, rows * columns, rows);
        if (weights == null) {
            return;
        }
        for (int i = 0; i < rows; i++) {
            double root = Math.sqrt(weights[i]);
            for (int j = 0; j <= columns; j++) {
                stacked[i + j * rows] *= root;
            }
        }
    }

    private void search(double[] lower, double[] upper, double[] c) {
        for (int j = 0; j < columns; j++) {
            c[j] = Math.min(Math.max(0, lower[j]), upper[j]);
            activity[j] = 0;
        }
        if (reachesFreeOptimum(lower, upper, c)) {
            return;
        }
        for (int j = 0; j < columns; j++) {
            boolean bounded = lower[j] > Double.NEGATIVE_INFINITY || upper[j] < Double.POSITIVE_INFINITY;
            activity[j] = !bounded ? 0 : c[j] == lower[j] ? -1 : c[j] == upper[j] ? 1 : 0;
        }
        descend(lower, upper, c);
        releaseUntilOptimal(lower, upper, c);
    }

    private void releaseUntilOptimal(double[] lower, double[] upper, double[] c) {
        long refused = 0;
        for (int round = 0; round < MAX_RELEASES; round++) {
            int released = mostWronglyHeld(c, refused);
            if (released < 0) {
                return;
            }
            int side = activity[released];
            activity[released] = 0;
            if (leaves(released, side, c)) {
                refused = 0;
                descend(lower, upper, c);
            } else {
                activity[released] = side;
                refused |= 1L << released;
            }
        }
    }

    private boolean reachesFreeOptimum(double[] lower, double[] upper, double[] c) {
        solveFree(c);
        for (int j = 0; j < columns; j++) {
            double end = c[j] + step[j];
            if (!(end >= lower[j] && end <= upper[j])) {
                return false;
            }
        }
        for (int j = 0; j < columns; j++) {
            c[j] += step[j];
        }
        return true;
    }

    /** Walks to the optimum of the free columns, holding each bound that is met on the way. */
    private void descend(double[] lower, double[] upper, double[] c) {
        for (int round = 0; round <= columns; round++) {
            solveFree(c);
            double reach = 1;
            int met = -1;
            for (int j = 0; j < columns; j++) {
                double bound = step[j] > 0 ? upper[j] : lower[j];
                if (activity[j] == 0 && step[j] != 0 && Math.abs(bound - c[j]) < Math.abs(step[j]) * reach) {
                    reach = (bound - c[j]) / step[j];
                    met = j;
                }
            }
            for (int j = 0; j < columns; j++) {
                c[j] = Math.min(Math.max(c[j] + (activity[j] == 0 ? reach * step[j] : 0), lower[j]), upper[j]);
            }
            if (met < 0) {
                return;
            }
            activity[met] = step[met] > 0 ? 1 : -1;
            c[met] = step[met] > 0 ? upper[met] : lower[met];
        }
    }

    private void solveFree(double[] c) {
        residual(c);
        int count = 0;
        for (int j = 0; j < columns; j++) {
            step[j] = 0;
            if (activity[j] == 0) {
                for (int i = 0; i < columns; i++) {
                    free[i + count * columns] = norms[j] > 0 ? triangle[i + j * columns] / norms[j] : 0;
                }
                freeIndex[count++] = j;
            }
        }
        rank = 0;
        if (count > 0) {
            small.factor(free, columns, count);
            rank = small.rank(RANK_TOLERANCE);
            small.solve(residual, free, rank);
            for (int f = 0; f < count; f++) {
                int j = freeIndex[f];
                step[j] = norms[j] > 0 ? free[f] / norms[j] : 0;
            }
        }
    }

    private void residual(double[] c) {
        for (int i = 0; i < columns; i++) {
            double s = target[i];
            for (int j = i; j < columns; j++) {
                s -= triangle[i + j * columns] * c[j];
            }
            residual[i] = s;
        }
    }

    /** The held column whose release lowers the sum most steeply, none of the refused ones; −1 when none does. */
    private int mostWronglyHeld(double[] c, long refused) {
        residual(c);
        double scale = Vectors.norm(residual, 0, columns);
        double steepest = SIGN_TOLERANCE * scale;
        int index = -1;
        for (int j = 0; j < columns; j++) {
            if (activity[j] != 0 && (refused >> j & 1) == 0 && norms[j] > 0) {
                double pull = Vectors.dot(triangle, j * columns, residual, 0, columns) / norms[j];
                if (-activity[j] * pull > steepest) {
                    steepest = -activity[j] * pull;
                    index = j;
                }
            }
        }
        return index;
    }

    /** Rounding can push a column just released back over its bound; then it is not released. */
    private boolean leaves(int column, int side, double[] c) {
        solveFree(c);
        return -side * step[column] > 0;
    }

    /** −1, 0 or 1: column {@code j} of the last solution is held at its lower bound, free, or at its upper bound. */
    public int activity(int j) {
        return activity[j];
    }

    /** The rank of the free columns at the last solution. */
    public int rank() {
        return rank;
    }
}
