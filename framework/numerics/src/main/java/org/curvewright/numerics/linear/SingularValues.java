package org.curvewright.numerics.linear;

/**
 * A = U diag(σ) Vᵀ by one-sided Jacobi rotations after a pivoted QR; singular values descend.
 *
 * <p>Small singular values come out with high relative accuracy, which makes rank, condition and null directions
 * trustworthy. Any shape is allowed; an m × n matrix with m &lt; n has at least n − m zero singular values.
 *
 * @see <a href="https://doi.org/10.1137/050639193">Drmač and Veselić 2008, New fast and accurate Jacobi SVD algorithm</a>
 */
public final class SingularValues {
    private static final int MAX_SWEEPS = 60;

    /** Cosines below this are rounding: a few units in the last place of sums of a few products. */
    private static final double ORTHOGONAL = 0x1p-50;

    /** A column shorter than this fraction of another turns it by less than any rounding. */
    private static final double NEGLIGIBLE = 0x1p-300;

    /** Squares between this and its reciprocal have lost no digits to underflow or overflow. */
    private static final double SAFE = 0x1p-900;

    private final HouseholderQr qr;
    private final double[] work;
    private final double[] right;
    private final double[] values;
    private final double[] rotated;
    private int n;

    public SingularValues(int maxRows, int maxColumns) {
        qr = new HouseholderQr(Math.max(maxRows, 1), maxColumns);
        work = new double[maxColumns * maxColumns];
        right = new double[maxColumns * maxColumns];
        values = new double[maxColumns];
        rotated = new double[Math.max(maxRows, maxColumns)];
    }

    /** Decomposes the column-major matrix, which is left untouched; its elements must be finite. */
    public void decompose(double[] matrix, int rows, int columns) {
        n = columns;
        qr.factor(matrix, rows, columns);
        for (int j = 0; j < n; j++) {
            for (int i = 0; i < n; i++) {
                work[i + j * n] = qr.upper(i, j);
                right[i + j * n] = i == qr.pivot(j) ? 1 : 0;
            }
        }
        int sweep = 0;
        while (sweep < MAX_SWEEPS && sweep()) {
            sweep++;
        }
        for (int j = 0; j < n; j++) {
            values[j] = Vectors.norm(work, j * n, n);
        }
        sort();
    }

    private boolean sweep() {
        boolean turned = false;
        for (int p = 0; p < n - 1; p++) {
            for (int q = p + 1; q < n; q++) {
                turned |= orthogonalise(p, q);
            }
        }
        return turned;
    }

    private boolean orthogonalise(int p, int q) {
        double aa = 0;
        double bb = 0;
        double ab = 0;
        for (int i = 0; i < n; i++) {
            double x = work[i + p * n];
            double y = work[i + q * n];
            aa += x * x;
            bb += y * y;
            ab += x * y;
        }
        if (aa > SAFE && aa < 1 / SAFE && bb > SAFE && bb < 1 / SAFE) {
            double a = Math.sqrt(aa);
            double b = Math.sqrt(bb);
            return orthogonalise(p, q, a, b, ab / (a * b));
        }
        double a = Vectors.norm(work, p * n, n);
        double b = Vectors.norm(work, q * n, n);
        return a > 0 && b > 0 && orthogonalise(p, q, a, b, cosine(p, q, a, b));
    }

    private boolean orthogonalise(int p, int q, double a, double b, double cosine) {
        if (Math.abs(cosine) <= ORTHOGONAL || a <= b * NEGLIGIBLE || b <= a * NEGLIGIBLE) {
            return false;
        }
        double zeta = (b / a - a / b) / (2 * cosine);
        double t = Math.copySign(1.0, zeta) / (Math.abs(zeta) + Math.sqrt(1 + zeta * zeta));
        double c = 1 / Math.sqrt(1 + t * t);
        turn(work, p, q, c, c * t);
        turn(right, p, q, c, c * t);
        return true;
    }

    private double cosine(int p, int q, double a, double b) {
        double sum = 0;
        for (int i = 0; i < n; i++) {
            sum += (work[i + p * n] / a) * (work[i + q * n] / b);
        }
        return sum;
    }

    private void turn(double[] m, int p, int q, double c, double s) {
        for (int i = 0; i < n; i++) {
            double x = m[i + p * n];
            double y = m[i + q * n];
            m[i + p * n] = c * x - s * y;
            m[i + q * n] = s * x + c * y;
        }
    }

    private void sort() {
        for (int i = 0; i < n - 1; i++) {
            int largest = i;
            for (int j = i + 1; j < n; j++) {
                largest = values[j] > values[largest] ? j : largest;
            }
            if (largest != i) {
                swap(i, largest);
            }
        }
    }

    private void swap(int a, int b) {
        double kept = values[a];
        values[a] = values[b];
        values[b] = kept;
        for (int i = 0; i < n; i++) {
            double element = work[i + a * n];
            work[i + a * n] = work[i + b * n];
            work[i + b * n] = element;
            element = right[i + a * n];
            right[i + a * n] = right[i + b * n];
            right[i + b * n] = element;
        }
    }

    /** The k-th largest singular value. */
    public double value(int k) {
        return values[k];
    }

    /** Component i of the right singular vector that belongs to {@link #value value(k)}. */
    public double right(int i, int k) {
        return right[i + k * n];
    }

    /** {@code out}ₖ ← σₖ uₖᵀ b for every k, where b has as many elements as A has rows and is left untouched. */
    public void projectScaled(double[] b, int rows, double[] out) {
        System.arraycopy(b, 0, rotated, 0, rows);
        qr.applyTransposed(rotated);
        for (int i = rows; i < n; i++) {
            rotated[i] = 0;
        }
        for (int k = 0; k < n; k++) {
            out[k] = Vectors.dot(work, k * n, rotated, 0, n);
        }
    }

    /** How many singular values exceed {@code tolerance} times the largest. */
    public int rank(double tolerance) {
        int rank = 0;
        while (rank < n && values[rank] > tolerance * values[0]) {
            rank++;
        }
        return rank;
    }

    /** σ₁ / σₙ, infinite for a singular matrix. */
    public double condition() {
        return values[n - 1] == 0 ? Double.POSITIVE_INFINITY : values[0] / values[n - 1];
    }
}
