package org.curvewright.numerics.optimize;

import java.util.Arrays;
import org.curvewright.numerics.linear.HouseholderQr;
import org.curvewright.numerics.linear.SingularValues;

/**
 * The Gauss–Newton model ½‖r + J s‖² in scaled coordinates, kept as a triangle R and a right-hand side q.
 *
 * <p>One QR factorisation of [J r] shrinks m rows to p; R then gives the step for every radius without squaring the
 * condition number, by its singular values where it is not safely regular.
 */
final class GaussModel implements QuadraticModel {
    /** Squared singular values below this fraction of the largest are rounding. */
    private static final double FLAT = 0x1p-100;

    private final int size;
    private final HouseholderQr qr;
    private final double[] triangle;
    private final double[] target;
    private final double[] block;
    private final double[] side;
    private final double[] rotated;
    private final double[] lambda;
    private final SingularValues svd;
    private final TriangularStep triangular;
    private final SpectralStep spectral;
    private final int[] decomposed;
    /** How many columns the decomposition at hand is of; -1 when it is of another model. */
    private int decomposedCount = -1;

    GaussModel(int rows, int size) {
        this.size = size;
        qr = new HouseholderQr(rows, size + 1);
        triangle = new double[size * size];
        target = new double[size];
        block = new double[size * size];
        side = new double[size];
        rotated = new double[size];
        lambda = new double[size];
        svd = new SingularValues(size, size);
        triangular = new TriangularStep(size);
        spectral = new SpectralStep(size, FLAT);
        decomposed = new int[size];
    }

    /** Takes the column-major [J r] of m rows and p + 1 columns, and the scale of each parameter. */
    void build(double[] jacobianAndResiduals, int rows, double[] scale) {
        qr.factorInOrder(jacobianAndResiduals, rows, size + 1);
        for (int j = 0; j < size; j++) {
            for (int i = 0; i < size; i++) {
                triangle[i + j * size] = qr.upper(i, j) / scale[j];
            }
            target[j] = qr.upper(j, size);
        }
        decomposedCount = -1;
    }

    @Override
    public void solve(int[] free, int count, double radius, double[] step) {
        for (int b = 0; b < count; b++) {
            step[free[b]] = 0;
        }
        image(step, side);
        if (count == 0) {
            return;
        }
        if (triangular.solve(triangle, side, free, count, radius)) {
            for (int a = 0; a < count; a++) {
                step[free[a]] = triangular.coefficient(a);
            }
            return;
        }
        decompose(free, count);
        svd.projectScaled(side, size, rotated);
        for (int k = 0; k < count; k++) {
            lambda[k] = svd.value(k) * svd.value(k);
        }
        spectral.solve(lambda, rotated, count, radius);
        for (int a = 0; a < count; a++) {
            double s = 0;
            for (int k = 0; k < count; k++) {
                s += svd.right(a, k) * spectral.coefficient(k);
            }
            step[free[a]] = s;
        }
    }

    /** Steps that were refused are taken again, shorter, with the same singular values. */
    private void decompose(int[] free, int count) {
        if (count == decomposedCount && Arrays.equals(free, 0, count, decomposed, 0, count)) {
            return;
        }
        for (int b = 0; b < count; b++) {
            System.arraycopy(triangle, free[b] * size, block, b * size, size);
        }
        svd.decompose(block, size, count);
        System.arraycopy(free, 0, decomposed, 0, count);
        decomposedCount = count;
    }

    /** {@code out} ← q + R s. */
    private void image(double[] step, double[] out) {
        for (int i = 0; i < size; i++) {
            double s = target[i];
            for (int j = i; j < size; j++) {
                s += triangle[i + j * size] * step[j];
            }
            out[i] = s;
        }
    }

    @Override
    public double change(double[] step) {
        double sum = 0;
        for (int i = 0; i < size; i++) {
            double rs = 0;
            for (int j = i; j < size; j++) {
                rs += triangle[i + j * size] * step[j];
            }
            sum += rs * (target[i] + 0.5 * rs);
        }
        return sum;
    }

    /** The gradient Rᵀq in scaled coordinates. */
    double gradient(int j) {
        double sum = 0;
        for (int i = 0; i <= j; i++) {
            sum += triangle[i + j * size] * target[i];
        }
        return sum;
    }
}
