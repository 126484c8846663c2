package org.curvewright.numerics.optimize;

import java.util.Arrays;
import org.curvewright.numerics.linear.HouseholderQr;
import org.jspecify.annotations.Nullable;

/**
 * S(z) = Σ_b min over x_b of Σᵢ r_bᵢ(x_b, z)²: an arrow whose blocks are profiled out, each from where it was last.
 *
 * <p>The Jacobian is {@code (I − Q Qᵀ) ∂r/∂z} with Q a basis of the columns of ∂r/∂x_b that no bound holds (Kaufman 1975). As the
 * residuals are orthogonal to Q, its gradient is that of S exactly, and so is the Hessian that follows from its differences. An
 * evaluation costs as much as there are blocks.
 *
 * @see <a href="https://doi.org/10.1007/BF01932995">Kaufman 1975, A variable projection method for solving separable nonlinear
 *     least squares problems</a>
 */
final class ProfiledProblem implements LeastSquaresProblem {
    private static final int EVALUATIONS = 300;

    private final ArrowProblem arrow;
    private final Bounds bounds;
    private final double[][] x;
    private final int own;
    private final BlockProblem block;
    private final LevenbergMarquardt local = LevenbergMarquardt.standard().withMaxEvaluations(EVALUATIONS);
    private final LeastSquaresWorkspace workspace;
    private final HouseholderQr qr;
    private final double[] r;
    private final double[] jacobian;
    private final double[] free;
    private final double[] column;

    /** @param own where each block begins; changed */
    ProfiledProblem(ArrowProblem arrow, Bounds bounds, double[][] own) {
        this.arrow = arrow;
        this.bounds = bounds;
        this.x = own;
        this.own = arrow.own(0).size();
        int rows = arrow.mostResiduals();
        this.block = new BlockProblem(arrow);
        this.workspace = new LeastSquaresWorkspace(rows, this.own);
        this.qr = new HouseholderQr(rows, Math.max(1, this.own));
        this.r = new double[rows];
        this.jacobian = new double[rows * (this.own + bounds.size())];
        this.free = new double[rows * Math.max(1, this.own)];
        this.column = new double[rows];
    }

    @Override
    public Bounds bounds() {
        return bounds;
    }

    @Override
    public int residuals() {
        return arrow.residuals();
    }

    /** The blocks' parameters at the last evaluation; its own. */
    double[][] own() {
        return x;
    }

    @Override
    public void evaluate(double[] z, double[] residuals, double @Nullable [] out) {
        int offset = 0;
        int all = arrow.residuals();
        for (int b = 0; b < arrow.blocks(); b++) {
            int rows = arrow.residuals(b);
            if (!settle(b, z)) {
                Arrays.fill(residuals, 0, all, Double.NaN);
                return;
            }
            arrow.evaluate(b, block.point(x[b]), r, jacobian);
            System.arraycopy(r, 0, residuals, offset, rows);
            if (out != null) {
                project(b, rows, offset, all, out);
            }
            offset += rows;
        }
    }

    private boolean settle(int b, double[] z) {
        block.hold(b, z);
        if (own == 0) {
            return true;
        }
        Termination termination = local.minimize(block, x[b], workspace);
        if (termination == Termination.NOT_FINITE) {
            return false;
        }
        System.arraycopy(workspace.parameters(), 0, x[b], 0, own);
        return true;
    }

    private void project(int b, int rows, int offset, int all, double[] out) {
        int count = 0;
        for (int j = 0; j < own; j++) {
            if (arrow.own(b).activity(j, x[b][j]) == 0) {
                System.arraycopy(jacobian, j * rows, free, count++ * rows, rows);
            }
        }
        qr.factor(free, rows, count);
        for (int j = 0; j < bounds.size(); j++) {
            System.arraycopy(jacobian, (own + j) * rows, column, 0, rows);
            qr.applyTransposed(column);
            Arrays.fill(column, 0, Math.min(count, rows), 0);
            qr.apply(column);
            System.arraycopy(column, 0, out, offset + j * all, rows);
        }
    }
}
