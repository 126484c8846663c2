package org.curvewright.numerics.optimize;

import org.jspecify.annotations.Nullable;

/**
 * min Σ_b Σᵢ r_bᵢ(x_b, z)² over a box: every block b has parameters x_b of its own, and all have z. The Hessian is an arrow: a
 * block for each x_b and a border for z.
 *
 * <p>Points of one block hold x_b first and z after it. Weights are part of the residuals.
 */
public interface ArrowProblem {
    /** How many blocks there are. */
    int blocks();

    /** How many residuals a block has. */
    int residuals(int block);

    /** The box of x_b; every block has equally many of its own. */
    Bounds own(int block);

    /** The box of z. */
    Bounds shared();

    /** Fills r_b and, when it is wanted, ∂rᵢ/∂(x_b, z)ⱼ at i + j m. */
    void evaluate(int block, double[] point, double[] residuals, double @Nullable [] jacobian);

    /** Adds Σᵢ rᵢ ∂²rᵢ of the block to {@code hessian} at j + k q, both triangles. */
    void addCurvature(int block, double[] point, double[] residuals, double[] hessian);

    /** The residuals of all blocks. */
    default int residuals() {
        int sum = 0;
        for (int block = 0; block < blocks(); block++) {
            sum += residuals(block);
        }
        return sum;
    }

    /** The residuals of the largest block. */
    default int mostResiduals() {
        int most = 0;
        for (int block = 0; block < blocks(); block++) {
            most = Math.max(most, residuals(block));
        }
        return most;
    }
}
