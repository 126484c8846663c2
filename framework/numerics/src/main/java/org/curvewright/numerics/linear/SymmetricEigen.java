package org.curvewright.numerics.linear;

/**
 * H = V diag(λ) Vᵀ for a symmetric n × n matrix by cyclic Jacobi rotations; eigenvalues ascend.
 *
 * @see <a href="https://doi.org/10.1007/BF02165223">Rutishauser 1966, The Jacobi method for real symmetric matrices</a>
 */
public final class SymmetricEigen {
    private static final int MAX_SWEEPS = 60;

    private final double[] matrix;
    private final double[] vectors;
    private final double[] values;
    private int n;

    public SymmetricEigen(int maxSize) {
        matrix = new double[maxSize * maxSize];
        vectors = new double[maxSize * maxSize];
        values = new double[maxSize];
    }

    /** Decomposes the column-major symmetric matrix, which is left untouched; its elements must be finite. */
    public void decompose(double[] symmetric, int size) {
        n = size;
        System.arraycopy(symmetric, 0, matrix, 0, n * n);
        for (int i = 0; i < n * n; i++) {
            vectors[i] = i % (n + 1) == 0 ? 1 : 0;
        }
        int sweep = 0;
        while (sweep < MAX_SWEEPS && sweep()) {
            sweep++;
        }
        for (int i = 0; i < n; i++) {
            values[i] = matrix[i + i * n];
        }
        sort();
    }

    private boolean sweep() {
        boolean rotated = false;
        for (int p = 0; p < n - 1; p++) {
            for (int q = p + 1; q < n; q++) {
                rotated |= rotate(p, q);
            }
        }
        return rotated;
    }

    private boolean rotate(int p, int q) {
        double off = matrix[p + q * n];
        double hp = matrix[p + p * n];
        double hq = matrix[q + q * n];
        if (off == 0 || Math.abs(off) <= 0x1p-54 * Math.sqrt(Math.abs(hp)) * Math.sqrt(Math.abs(hq))) {
            matrix[p + q * n] = 0;
            matrix[q + p * n] = 0;
            return false;
        }
        double theta = (hq - hp) / (2 * off);
        double t = Math.abs(theta) > 0x1p500
                ? 0.5 / theta
                : Math.copySign(1.0, theta) / (Math.abs(theta) + Math.sqrt(theta * theta + 1));
        double c = 1 / Math.sqrt(t * t + 1);
        double s = t * c;
        turn(p, q, s, s / (1 + c));
        matrix[p + p * n] = hp - t * off;
        matrix[q + q * n] = hq + t * off;
        matrix[p + q * n] = 0;
        matrix[q + p * n] = 0;
        return true;
    }

    private void turn(int p, int q, double s, double tau) {
        for (int i = 0; i < n; i++) {
            if (i != p && i != q) {
                double a = matrix[i + p * n];
                double b = matrix[i + q * n];
                matrix[i + p * n] = a - s * (b + tau * a);
                matrix[p + i * n] = matrix[i + p * n];
                matrix[i + q * n] = b + s * (a - tau * b);
                matrix[q + i * n] = matrix[i + q * n];
            }
            double u = vectors[i + p * n];
            double v = vectors[i + q * n];
            vectors[i + p * n] = u - s * (v + tau * u);
            vectors[i + q * n] = v + s * (u - tau * v);
        }
    }

    private void sort() {
        for (int i = 0; i < n - 1; i++) {
            int least = i;
            for (int j = i + 1; j < n; j++) {
                least = values[j] < values[least] ? j : least;
            }
            if (least != i) {
                swap(i, least);
            }
        }
    }

    private void swap(int a, int b) {
        double kept = values[a];
        values[a] = values[b];
        values[b] = kept;
        for (int i = 0; i < n; i++) {
            double element = vectors[i + a * n];
            vectors[i + a * n] = vectors[i + b * n];
            vectors[i + b * n] = element;
        }
    }

    /** The k-th smallest eigenvalue. */
    public double value(int k) {
        return values[k];
    }

    /** Component i of the unit eigenvector that belongs to {@link #value value(k)}. */
    public double vector(int i, int k) {
        return vectors[i + k * n];
    }
}
