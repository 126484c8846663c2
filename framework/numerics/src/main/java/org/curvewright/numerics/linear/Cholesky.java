package org.curvewright.numerics.linear;

/** H = L Lᵀ for a symmetric positive definite n × n matrix; {@link #factor} says whether it is one. */
public final class Cholesky {
    private final double[] lower;
    private final int capacity;
    private int n;

    public Cholesky(int maxSize) {
        capacity = maxSize;
        lower = new double[maxSize * maxSize];
    }

    /** Factors the column-major matrix (its lower triangle is read); false when a pivot is not positive. */
    public boolean factor(double[] matrix, int size) {
        return factor(matrix, size, 0);
    }

    /** As {@link #factor(double[], int)}, and each pivot must exceed {@code tolerance} times its diagonal element. */
    public boolean factor(double[] matrix, int size, double tolerance) {
        n = size;
        for (int j = 0; j < n; j++) {
            double pivot = matrix[j + j * n];
            for (int k = 0; k < j; k++) {
                pivot -= lower[j + k * capacity] * lower[j + k * capacity];
            }
            if (!(pivot > tolerance * Math.abs(matrix[j + j * n])) || pivot == Double.POSITIVE_INFINITY) {
                return false;
            }
            double root = Math.sqrt(pivot);
            lower[j + j * capacity] = root;
            for (int i = j + 1; i < n; i++) {
                double s = matrix[i + j * n];
                for (int k = 0; k < j; k++) {
                    s -= lower[i + k * capacity] * lower[j + k * capacity];
                }
                lower[i + j * capacity] = s / root;
            }
        }
        return true;
    }

    /** b ← H⁻¹ b. */
    public void solve(double[] b) {
        for (int i = 0; i < n; i++) {
            double s = b[i];
            for (int k = 0; k < i; k++) {
                s -= lower[i + k * capacity] * b[k];
            }
            b[i] = s / lower[i + i * capacity];
        }
        for (int i = n - 1; i >= 0; i--) {
            double s = b[i];
            for (int k = i + 1; k < n; k++) {
                s -= lower[k + i * capacity] * b[k];
            }
            b[i] = s / lower[i + i * capacity];
        }
    }

    /** {@code out} ← H⁻¹, column-major; {@code column} is scratch of n elements. */
    public void invert(double[] out, double[] column) {
        for (int j = 0; j < n; j++) {
            for (int i = 0; i < n; i++) {
                column[i] = i == j ? 1 : 0;
            }
            solve(column);
            System.arraycopy(column, 0, out, j * n, n);
        }
    }

    /** ln det H = 2 Σ ln lᵢᵢ. */
    public double logDeterminant() {
        double sum = 0;
        for (int i = 0; i < n; i++) {
            sum += StrictMath.log(lower[i + i * capacity]);
        }
        return 2 * sum;
    }

    /** Element (i, j) of L, i ≥ j. */
    public double lower(int i, int j) {
        return lower[i + j * capacity];
    }
}
