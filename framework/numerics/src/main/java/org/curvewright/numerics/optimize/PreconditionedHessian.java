package org.curvewright.numerics.optimize;

import org.curvewright.numerics.linear.Cholesky;
import org.curvewright.numerics.linear.HouseholderQr;
import org.curvewright.numerics.linear.SymmetricEigen;

/**
 * H = RᵀR + C seen through R: R⁻ᵀ H R⁻¹ = I + M with M = R⁻ᵀ C R⁻¹.
 *
 * <p>However ill conditioned R is, I + M is not, and by Sylvester's law it has the inertia of H.
 */
final class PreconditionedHessian {
    private final double[] matrix;
    private final double[] line;
    private final Cholesky cholesky;
    private final SymmetricEigen eigen;
    private int count;
    private boolean definite;

    PreconditionedHessian(int size) {
        matrix = new double[size * size];
        line = new double[size];
        cholesky = new Cholesky(size);
        eigen = new SymmetricEigen(size);
    }

    /** Builds I + M from a factorisation of the free columns and the block of C that belongs to them. */
    void build(HouseholderQr qr, double[] curvature, int size, int[] free, int count) {
        this.count = count;
        for (int b = 0; b < count; b++) {
            for (int a = 0; a < count; a++) {
                line[a] = curvature[free[a] + free[b] * size];
            }
            qr.solveTransposed(line, line);
            System.arraycopy(line, 0, matrix, b * count, count);
        }
        for (int a = 0; a < count; a++) {
            for (int b = 0; b < count; b++) {
                line[b] = matrix[a + b * count];
            }
            qr.solveTransposed(line, line);
            for (int b = 0; b < count; b++) {
                matrix[a + b * count] = line[b];
            }
        }
        addIdentity();
        definite = cholesky.factor(matrix, count);
    }

    private void addIdentity() {
        for (int a = 0; a < count; a++) {
            for (int b = 0; b < a; b++) {
                double mean = 0.5 * (matrix[a + b * count] + matrix[b + a * count]);
                matrix[a + b * count] = mean;
                matrix[b + a * count] = mean;
            }
            matrix[a + a * count] += 1;
        }
    }

    boolean isDefinite() {
        return definite;
    }

    /** z ← (I + M)⁻¹ z. */
    void solve(double[] z) {
        cholesky.solve(z);
    }

    /** The number of eigenvalues of I + M below zero. */
    int negative() {
        eigen.decompose(matrix, count);
        int negative = 0;
        while (negative < count && eigen.value(negative) < 0) {
            negative++;
        }
        return negative;
    }
}
