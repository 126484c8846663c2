package org.curvewright.numerics.optimize;

import org.jspecify.annotations.Nullable;

/** One block of an arrow with z held: what is left is x_b. */
final class BlockProblem implements CurvedLeastSquaresProblem {
    private final ArrowProblem arrow;
    private final int own;
    private final double[] point;
    private final double[] jacobian;
    private final double[] hessian;
    private int block;

    BlockProblem(ArrowProblem arrow) {
        this.arrow = arrow;
        this.own = arrow.own(0).size();
        this.point = new double[own + arrow.shared().size()];
        this.jacobian = new double[arrow.mostResiduals() * point.length];
        this.hessian = new double[point.length * point.length];
    }

    void hold(int wanted, double[] shared) {
        block = wanted;
        System.arraycopy(shared, 0, point, own, shared.length);
    }

    double[] point(double[] x) {
        System.arraycopy(x, 0, point, 0, own);
        return point;
    }

    @Override
    public Bounds bounds() {
        return arrow.own(block);
    }

    @Override
    public int residuals() {
        return arrow.residuals(block);
    }

    @Override
    public void evaluate(double[] x, double[] residuals, double @Nullable [] out) {
        if (out == null) {
            arrow.evaluate(block, point(x), residuals, null);
            return;
        }
        arrow.evaluate(block, point(x), residuals, jacobian);
        System.arraycopy(jacobian, 0, out, 0, own * arrow.residuals(block));
    }

    @Override
    public void addCurvature(double[] x, double[] residuals, double[] out) {
        java.util.Arrays.fill(hessian, 0);
        arrow.addCurvature(block, point(x), residuals, hessian);
        for (int k = 0; k < own; k++) {
            for (int j = 0; j < own; j++) {
                out[j + k * own] += hessian[j + k * point.length];
            }
        }
    }
}
