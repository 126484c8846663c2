package org.curvewright.numerics.optimize;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.curvewright.numerics.linear.Cholesky;
import org.jspecify.annotations.Nullable;

/**
 * F(z) = Σ_b min over x_b of f_b(x_b, z): an arrow whose blocks are profiled out, each from where it was last.
 *
 * <p>{@code ∂F/∂z = Σ_b ∂f_b/∂z}, as ∂f_b/∂x_b vanishes where no bound holds x_b, and {@code ∂²F/∂z² = Σ_b (H_zz − H_zx H_xx⁻¹
 * H_xz)} over those elements. An evaluation costs as much as there are blocks.
 */
final class ProfiledObjective implements SmoothProblem {
    private static final int EVALUATIONS = 300;

    private final ArrowObjective arrow;
    private final Bounds bounds;
    private final double[][] x;
    private final int own;
    private final int size;
    private final DampedNewton local = DampedNewton.standard().withMaxEvaluations(EVALUATIONS);
    private final SmoothWorkspace workspace;
    private final double[] slope;
    private final double[] curvature;

    /** @param own where each block begins; changed */
    ProfiledObjective(ArrowObjective arrow, Bounds bounds, double[][] own) {
        this.arrow = arrow;
        this.bounds = bounds;
        this.x = own;
        this.own = arrow.own(0).size();
        this.size = this.own + bounds.size();
        this.workspace = new SmoothWorkspace(this.own);
        this.slope = new double[size];
        this.curvature = new double[size * size];
    }

    @Override
    public Bounds bounds() {
        return bounds;
    }

    @Override
    public double evaluate(double[] z, double[] gradient, double @Nullable [] hessian) {
        Arrays.fill(gradient, 0, bounds.size(), 0);
        if (hessian != null) {
            Arrays.fill(hessian, 0, bounds.size() * bounds.size(), 0);
        }
        double sum = 0;
        for (int b = 0; b < arrow.blocks(); b++) {
            if (!settle(b, z)) {
                return Double.NaN;
            }
            sum += arrow.evaluate(b, ArrowBlock.point(x[b], z), slope, hessian == null ? null : curvature);
            for (int k = 0; k < bounds.size(); k++) {
                gradient[k] += slope[own + k];
            }
            if (hessian != null) {
                addLeft(b, hessian);
            }
        }
        return sum;
    }

    private boolean settle(int b, double[] z) {
        if (own == 0) {
            return true;
        }
        Termination termination = local.minimize(new HeldBlock(arrow, b, z), x[b], workspace);
        if (termination == Termination.NOT_FINITE) {
            return false;
        }
        System.arraycopy(workspace.parameters(), 0, x[b], 0, own);
        return true;
    }

    /** Adds H_zz − H_zx H_xx⁻¹ H_xz; only H_zz where H_xx is not positive definite. */
    private void addLeft(int b, double[] hessian) {
        int[] free = IntStream.range(0, own)
                .filter(j -> arrow.own(b).activity(j, x[b][j]) == 0)
                .toArray();
        double[] inner = new double[free.length * free.length];
        for (int j = 0; j < free.length; j++) {
            for (int k = 0; k < free.length; k++) {
                inner[j + k * free.length] = curvature[free[j] + free[k] * size];
            }
        }
        Cholesky cholesky = new Cholesky(Math.max(1, free.length));
        boolean eliminable = free.length > 0 && cholesky.factor(inner, free.length);
        double[] column = new double[Math.max(1, free.length)];
        for (int l = 0; l < bounds.size(); l++) {
            for (int j = 0; j < free.length; j++) {
                column[j] = curvature[free[j] + (own + l) * size];
            }
            if (eliminable) {
                cholesky.solve(column);
            }
            for (int k = 0; k < bounds.size(); k++) {
                double left = curvature[own + k + (own + l) * size];
                for (int j = 0; eliminable && j < free.length; j++) {
                    left -= curvature[own + k + free[j] * size] * column[j];
                }
                hessian[k + l * bounds.size()] += left;
            }
        }
    }

    /** f_b(x_b, z) of one block with z held. */
    private static final class HeldBlock implements SmoothProblem {
        private final ArrowObjective arrow;
        private final int block;
        private final double[] z;
        private final double[] slope;
        private final double[] curvature;

        HeldBlock(ArrowObjective arrow, int block, double[] z) {
            this.arrow = arrow;
            this.block = block;
            this.z = z;
            int size = arrow.own(block).size() + z.length;
            this.slope = new double[size];
            this.curvature = new double[size * size];
        }

        @Override
        public Bounds bounds() {
            return arrow.own(block);
        }

        @Override
        public double evaluate(double[] x, double[] gradient, double @Nullable [] hessian) {
            double value = arrow.evaluate(
                    block,
                    ArrowBlock.point(Arrays.copyOf(x, parameters()), z),
                    slope,
                    hessian == null ? null : curvature);
            int own = parameters();
            int size = slope.length;
            System.arraycopy(slope, 0, gradient, 0, own);
            for (int k = 0; hessian != null && k < own; k++) {
                System.arraycopy(curvature, k * size, hessian, k * own, own);
            }
            return value;
        }
    }
}
