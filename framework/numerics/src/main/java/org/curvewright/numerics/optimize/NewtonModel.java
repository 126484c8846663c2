package org.curvewright.numerics.optimize;

import org.curvewright.numerics.linear.Cholesky;
import org.curvewright.numerics.linear.SymmetricEigen;

/** The quadratic model of a smooth function: gradient and Hessian in scaled coordinates. */
final class NewtonModel implements QuadraticModel {
    private static final double FLAT = 0x1p-50;
    /** A Cholesky pivot this small relative to its diagonal element has lost its digits. */
    private static final double SAFE_PIVOT = 0x1p-40;

    private final int size;
    private final double[] gradient;
    private final double[] hessian;
    private final double[] block;
    private final double[] side;
    private final double[] lambda;
    private final double[] rotated;
    private final Cholesky cholesky;
    private final SymmetricEigen eigen;
    private final SpectralStep spectral;

    NewtonModel(int size) {
        this.size = size;
        gradient = new double[size];
        hessian = new double[size * size];
        block = new double[size * size];
        side = new double[size];
        lambda = new double[size];
        rotated = new double[size];
        cholesky = new Cholesky(size);
        eigen = new SymmetricEigen(size);
        spectral = new SpectralStep(size, FLAT);
    }

    /** Takes gradient and Hessian at a point, in natural coordinates, and the scale of each parameter. */
    void build(double[] naturalGradient, double[] naturalHessian, double[] scale) {
        for (int j = 0; j < size; j++) {
            gradient[j] = naturalGradient[j] / scale[j];
            for (int i = 0; i < size; i++) {
                hessian[i + j * size] = naturalHessian[i + j * size] / (scale[i] * scale[j]);
            }
        }
    }

    @Override
    public void solve(int[] free, int count, double radius, double[] step) {
        for (int b = 0; b < count; b++) {
            step[free[b]] = 0;
        }
        for (int b = 0; b < count; b++) {
            int j = free[b];
            double g = gradient[j];
            for (int i = 0; i < size; i++) {
                g += hessian[i + j * size] * step[i];
            }
            rotated[b] = g;
            for (int a = 0; a < count; a++) {
                block[a + b * count] = hessian[free[a] + j * size];
            }
        }
        if (!reachesMinimum(free, count, radius, step)) {
            walkToRim(free, count, radius, step);
        }
    }

    private boolean reachesMinimum(int[] free, int count, double radius, double[] step) {
        if (!cholesky.factor(block, count, SAFE_PIVOT)) {
            return false;
        }
        double squares = 0;
        for (int a = 0; a < count; a++) {
            side[a] = -rotated[a];
        }
        cholesky.solve(side);
        for (int a = 0; a < count; a++) {
            squares += side[a] * side[a];
        }
        if (!(Math.sqrt(squares) <= radius)) {
            return false;
        }
        for (int a = 0; a < count; a++) {
            step[free[a]] = side[a];
        }
        return true;
    }

    private void walkToRim(int[] free, int count, double radius, double[] step) {
        eigen.decompose(block, count);
        for (int k = 0; k < count; k++) {
            double c = 0;
            for (int a = 0; a < count; a++) {
                c += eigen.vector(a, k) * rotated[a];
            }
            side[k] = c;
            lambda[k] = eigen.value(k);
        }
        spectral.solve(lambda, side, count, radius);
        for (int a = 0; a < count; a++) {
            double s = 0;
            for (int k = 0; k < count; k++) {
                s += eigen.vector(a, k) * spectral.coefficient(k);
            }
            step[free[a]] = s;
        }
    }

    @Override
    public double change(double[] step) {
        double sum = 0;
        for (int j = 0; j < size; j++) {
            double half = 0;
            for (int i = 0; i < size; i++) {
                half += hessian[i + j * size] * step[i];
            }
            sum += step[j] * (gradient[j] + 0.5 * half);
        }
        return sum;
    }
}
