package org.curvewright.numerics.linear;

/**
 * A P = Q R: orthogonal factorisation of an m × n matrix by Householder reflections with column pivoting.
 *
 * <p>P moves the column of largest remaining norm to the front, so |r₁₁| ≥ |r₂₂| ≥ … and the numerical rank can be read
 * off the diagonal. Storage is made once for the largest shape; {@link #factor} allocates nothing. Matrices with fewer
 * rows than columns are allowed.
 *
 * @see <a href="https://doi.org/10.1137/1.9780898719604">Björck 1996, Numerical Methods for Least Squares, §2.7</a>
 */
public final class HouseholderQr {
    private final double[] factors;
    private final double[] diagonal;
    private final double[] scales;
    private final int[] pivots;
    private final double[] scratch;
    private int rows;
    private int columns;

    public HouseholderQr(int maxRows, int maxColumns) {
        factors = new double[maxRows * maxColumns];
        diagonal = new double[maxColumns];
        scales = new double[maxColumns];
        pivots = new int[maxColumns];
        scratch = new double[Math.max(maxRows, maxColumns)];
    }

    /** Factors the column-major {@code matrix}, which is left untouched. */
    public void factor(double[] matrix, int rows, int columns) {
        factor(matrix, rows, columns, true);
    }

    /** As {@link #factor}, with the columns kept in their order: R then has the columns of A. */
    public void factorInOrder(double[] matrix, int rows, int columns) {
        factor(matrix, rows, columns, false);
    }

    private void factor(double[] matrix, int rows, int columns, boolean pivoting) {
        this.rows = rows;
        this.columns = columns;
        System.arraycopy(matrix, 0, factors, 0, rows * columns);
        for (int j = 0; j < columns; j++) {
            pivots[j] = j;
            diagonal[j] = 0;
            scales[j] = 0;
        }
        for (int k = 0; k < reflections(); k++) {
            if (pivoting) {
                bringLargestForward(k);
            }
            reflect(k);
        }
    }

    private int reflections() {
        return Math.min(rows, columns);
    }

    private void bringLargestForward(int k) {
        int best = k;
        double largest = -1;
        for (int j = k; j < columns; j++) {
            double norm = Vectors.norm(factors, k + j * rows, rows - k);
            if (norm > largest) {
                largest = norm;
                best = j;
            }
        }
        if (best != k) {
            swapColumns(k, best);
        }
    }

    private void swapColumns(int a, int b) {
        for (int i = 0; i < rows; i++) {
            double kept = factors[i + a * rows];
            factors[i + a * rows] = factors[i + b * rows];
            factors[i + b * rows] = kept;
        }
        int kept = pivots[a];
        pivots[a] = pivots[b];
        pivots[b] = kept;
    }

    /** H = I − s v vᵀ with v₁ = 1 maps the column onto −sign(x₁)‖x‖ e₁. */
    private void reflect(int k) {
        int top = k + k * rows;
        double norm = Vectors.norm(factors, top, rows - k);
        if (norm == 0) {
            return;
        }
        double head = factors[top];
        double image = head > 0 ? -norm : norm;
        double divisor = head - image;
        factors[top] = 1;
        divide(top + 1, rows - k - 1, divisor);
        diagonal[k] = image;
        scales[k] = -divisor / image;
        for (int j = k + 1; j < columns; j++) {
            applyReflection(k, factors, k + j * rows);
        }
    }

    private void divide(int from, int length, double divisor) {
        double inverse = 1 / divisor;
        if (Math.abs(inverse) < Double.POSITIVE_INFINITY) {
            for (int i = from; i < from + length; i++) {
                factors[i] *= inverse;
            }
        } else {
            for (int i = from; i < from + length; i++) {
                factors[i] /= divisor;
            }
        }
    }

    private void applyReflection(int k, double[] target, int offset) {
        double s = scales[k] * Vectors.dot(factors, k + k * rows, target, offset, rows - k);
        Vectors.addScaled(-s, factors, k + k * rows, target, offset, rows - k);
    }

    /** b ← Qᵀ b, for b of m elements; the first n of them are the right-hand side of R. */
    public void applyTransposed(double[] b) {
        for (int k = 0; k < reflections(); k++) {
            applyReflection(k, b, k);
        }
    }

    /** b ← Q b. */
    public void apply(double[] b) {
        for (int k = reflections() - 1; k >= 0; k--) {
            applyReflection(k, b, k);
        }
    }

    /** Element (i, j) of R, 0 below the diagonal and below the last row of A. */
    public double upper(int i, int j) {
        if (i > j || i >= rows) {
            return 0;
        }
        return i == j ? diagonal[i] : factors[i + j * rows];
    }

    /** The column of A that stands at position {@code j} of R. */
    public int pivot(int j) {
        return pivots[j];
    }

    /** How many diagonal elements exceed {@code tolerance} times the first one; needs pivoting. */
    public int rank(double tolerance) {
        double threshold = reflections() == 0 ? 0 : tolerance * Math.abs(diagonal[0]);
        int rank = 0;
        while (rank < reflections() && Math.abs(diagonal[rank]) > threshold) {
            rank++;
        }
        return rank;
    }

    /** |r₁₁ / rₙₙ|: a lower bound of the condition number of A, rarely off by more than n; infinite if singular. */
    public double conditionEstimate() {
        return rows < columns ? Double.POSITIVE_INFINITY : Math.abs(diagonal[0] / diagonal[columns - 1]);
    }

    /**
     * x ← argmin ‖A x − b‖ using the {@code rank} leading pivot columns; the others get 0.
     *
     * @param b m elements, left untouched
     * @param x n elements
     */
    public void solve(double[] b, double[] x, int rank) {
        System.arraycopy(b, 0, scratch, 0, rows);
        applyTransposed(scratch);
        for (int j = 0; j < columns; j++) {
            x[j] = 0;
        }
        for (int i = rank - 1; i >= 0; i--) {
            double s = scratch[i];
            for (int j = i + 1; j < rank; j++) {
                s -= factors[i + j * rows] * x[pivots[j]];
            }
            x[pivots[i]] = s / diagonal[i];
        }
    }

    /** x ← (AᵀA)⁻¹ g by two triangular solves, for A of full column rank; g and x may be the same array. */
    public void solveNormal(double[] g, double[] x) {
        solveTransposed(g, x);
        solveUpper(x, x);
    }

    /** z ← R⁻ᵀ Pᵀ g; g and z may be the same array. */
    public void solveTransposed(double[] g, double[] z) {
        for (int i = 0; i < columns; i++) {
            double s = g[pivots[i]];
            for (int j = 0; j < i; j++) {
                s -= factors[j + i * rows] * scratch[j];
            }
            scratch[i] = s / diagonal[i];
        }
        System.arraycopy(scratch, 0, z, 0, columns);
    }

    /** x ← P R⁻¹ z; z and x may be the same array. */
    public void solveUpper(double[] z, double[] x) {
        for (int i = columns - 1; i >= 0; i--) {
            double s = z[i];
            for (int j = i + 1; j < columns; j++) {
                s -= factors[i + j * rows] * scratch[j];
            }
            scratch[i] = s / diagonal[i];
        }
        for (int i = 0; i < columns; i++) {
            x[pivots[i]] = scratch[i];
        }
    }
}
