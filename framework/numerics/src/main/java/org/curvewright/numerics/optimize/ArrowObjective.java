package org.curvewright.numerics.optimize;

import org.jspecify.annotations.Nullable;

/**
 * min Σ_b f_b(x_b, z) over a box: every block b has parameters x_b of its own, and all have z. As {@link ArrowProblem}, but of any
 * smooth functions in place of squares.
 *
 * <p>Points of one block hold x_b first and z after it.
 */
public interface ArrowObjective {
    /** How many blocks there are. */
    int blocks();

    /** The box of x_b; every block has equally many of its own. */
    Bounds own(int block);

    /** The box of z. */
    Bounds shared();

    /** Returns f_b and fills ∂f_b/∂(x_b, z)ⱼ and, when it is wanted, its Hessian at j + k q, both triangles. */
    double evaluate(int block, double[] point, double[] gradient, double @Nullable [] hessian);
}
