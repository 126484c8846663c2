package org.curvewright.numerics.optimize;

import java.util.Arrays;
import org.curvewright.numerics.linear.Cholesky;

/**
 * The Newton step of an arrow, damped by λ times the diagonal of JᵀJ: each x_b is eliminated, {@code (Σ_b H_zz − H_zx H_xx⁻¹ H_xz) dz =
 * −(g_z − Σ_b H_zx H_xx⁻¹ g_x)}, and then follows from dz. By Sylvester's law of inertia, as many eigenvalues of the whole are
 * negative as of all H_xx and of the matrix that is left for z.
 */
final class ArrowStep {
    private final int own;
    private final int shared;
    private final int size;
    private final double[][] eliminated;
    private final double[] border;
    private final double[] slope;
    private final double[] column;
    private int notPositive;

    ArrowStep(int blocks, int own, int shared) {
        this.own = own;
        this.shared = shared;
        this.size = own + shared;
        eliminated = new double[blocks][own * (shared + 1)];
        border = new double[shared * shared];
        slope = new double[shared];
        column = new double[own];
    }

    /** Eigenvalues that are not above rounding, as of the last elimination. */
    int notPositive() {
        return notPositive;
    }

    /** Eliminates every x_b; false where a block is not positive definite. */
    boolean eliminate(ArrowBlock[] blocks, boolean[] held, double damping) {
        Arrays.fill(border, 0);
        Arrays.fill(slope, 0);
        notPositive = 0;
        Cholesky cholesky = new Cholesky(Math.max(1, own));
        boolean definite = true;
        for (int b = 0; b < blocks.length; b++) {
            double[] inner = inner(blocks[b], damping);
            notPositive += ArrowBlock.notPositive(inner, own);
            if (own > 0 && !cholesky.factor(inner, own)) {
                definite = false;
                continue;
            }
            for (int k = 0; k <= shared; k++) {
                solve(cholesky, blocks[b], k, eliminated[b]);
            }
            add(blocks[b], eliminated[b], damping);
        }
        for (int k = 0; k < shared; k++) {
            if (held[k]) {
                holdBorder(k);
            }
        }
        notPositive += ArrowBlock.notPositive(border, shared);
        return definite;
    }

    private double[] inner(ArrowBlock block, double damping) {
        double[] inner = new double[own * own];
        for (int j = 0; j < own; j++) {
            for (int k = 0; k < own; k++) {
                inner[j + k * own] = block.hessian[j + k * size] + (j == k ? damping * block.squares[j] : 0);
            }
        }
        return inner;
    }

    /** H_xx⁻¹ of a column of H_xz, or for the last of the gradient. */
    private void solve(Cholesky cholesky, ArrowBlock block, int k, double[] out) {
        for (int j = 0; j < own; j++) {
            column[j] = k < shared ? block.hessian[j + (own + k) * size] : block.gradient[j];
        }
        if (own > 0) {
            cholesky.solve(column);
        }
        System.arraycopy(column, 0, out, k * own, own);
    }

    private void add(ArrowBlock block, double[] solved, double damping) {
        for (int k = 0; k < shared; k++) {
            for (int l = 0; l < shared; l++) {
                border[k + l * shared] += block.hessian[own + k + (own + l) * size] - product(block, k, solved, l);
            }
            border[k + k * shared] += damping * block.squares[own + k];
            slope[k] += block.gradient[own + k] - product(block, k, solved, shared);
        }
    }

    private double product(ArrowBlock block, int k, double[] solved, int l) {
        double sum = 0;
        for (int j = 0; j < own; j++) {
            sum += block.hessian[j + (own + k) * size] * solved[j + l * own];
        }
        return sum;
    }

    private void holdBorder(int k) {
        for (int l = 0; l < shared; l++) {
            border[k + l * shared] = 0;
            border[l + k * shared] = 0;
        }
        border[k + k * shared] = 1;
        slope[k] = 0;
    }

    /** dz in {@code z}; false where what is left for z is not positive definite. */
    boolean shared(double[] z) {
        Cholesky cholesky = new Cholesky(Math.max(1, shared));
        if (shared > 0 && !cholesky.factor(border, shared)) {
            return false;
        }
        for (int k = 0; k < shared; k++) {
            z[k] = -slope[k];
        }
        if (shared > 0) {
            cholesky.solve(z);
        }
        return true;
    }

    /** dx_b once dz is known. */
    void own(int block, double[] z, double[] x) {
        for (int j = 0; j < own; j++) {
            double sum = eliminated[block][j + shared * own];
            for (int k = 0; k < shared; k++) {
                sum += eliminated[block][j + k * own] * z[k];
            }
            x[j] = -sum;
        }
    }
}
