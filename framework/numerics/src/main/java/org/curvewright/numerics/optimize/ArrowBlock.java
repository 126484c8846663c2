package org.curvewright.numerics.optimize;

import java.util.Arrays;
import org.curvewright.numerics.linear.SymmetricEigen;

/**
 * ½ ∇² and ½ ∇ of one block's Σ r² at a point, over the parameters that no bound holds, and what is left for z once x_b has been
 * eliminated.
 */
final class ArrowBlock {
    final double[] hessian;
    final double[] gradient;
    final double[] residuals;
    /** Σ (∂rᵢ/∂xⱼ)². */
    final double[] squares;

    double objective;
    private final int size;
    private final double[] jacobian;

    ArrowBlock(int rows, int size) {
        this.size = size;
        hessian = new double[size * size];
        gradient = new double[size];
        residuals = new double[rows];
        squares = new double[size];
        jacobian = new double[rows * size];
    }

    void build(ArrowProblem problem, int block, double[] point) {
        problem.evaluate(block, point, residuals, jacobian);
        int rows = problem.residuals(block);
        Arrays.fill(hessian, 0);
        problem.addCurvature(block, point, residuals, hessian);
        objective = 0;
        for (int i = 0; i < rows; i++) {
            objective += residuals[i] * residuals[i];
        }
        for (int j = 0; j < size; j++) {
            gradient[j] = 0;
            squares[j] = 0;
            for (int i = 0; i < rows; i++) {
                gradient[j] += jacobian[i + j * rows] * residuals[i];
                squares[j] += jacobian[i + j * rows] * jacobian[i + j * rows];
            }
            for (int k = 0; k < size; k++) {
                for (int i = 0; i < rows; i++) {
                    hessian[j + k * size] += jacobian[i + j * rows] * jacobian[i + k * rows];
                }
            }
        }
    }

    /** x_b and then z. */
    static double[] point(double[] x, double[] z) {
        double[] point = Arrays.copyOf(x, x.length + z.length);
        System.arraycopy(z, 0, point, x.length, z.length);
        return point;
    }

    double[] jacobian() {
        return jacobian;
    }

    /** Row and column of a held parameter become those of the identity, its slope nothing. */
    void hold(int parameter) {
        for (int k = 0; k < size; k++) {
            hessian[parameter + k * size] = 0;
            hessian[k + parameter * size] = 0;
        }
        hessian[parameter + parameter * size] = 1;
        gradient[parameter] = 0;
    }

    /** How many eigenvalues of a symmetric matrix, scaled to a unit diagonal, are not above rounding. */
    static int notPositive(double[] matrix, int n) {
        if (n == 0) {
            return 0;
        }
        double[] scaled = new double[n * n];
        for (int j = 0; j < n; j++) {
            for (int k = 0; k < n; k++) {
                double divisor = Math.sqrt(Math.abs(matrix[j + j * n] * matrix[k + k * n]));
                scaled[j + k * n] = divisor > 0 ? matrix[j + k * n] / divisor : 0;
            }
        }
        SymmetricEigen eigen = new SymmetricEigen(n);
        eigen.decompose(scaled, n);
        int count = 0;
        for (int k = 0; k < n; k++) {
            count += eigen.value(k) > 0x1p-46 ? 0 : 1;
        }
        return count;
    }
}
