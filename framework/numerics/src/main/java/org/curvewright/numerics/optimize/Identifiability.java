package org.curvewright.numerics.optimize;

import java.util.ArrayList;
import java.util.List;
import org.curvewright.numerics.linear.SingularValues;
import org.curvewright.numerics.linear.SymmetricEigen;
import org.curvewright.numerics.linear.Vectors;

/** Which directions in parameter space a Jacobian or a Hessian tells apart, once each column has unit length. */
public final class Identifiability {
    /** Below this fraction of the largest singular value a column is a combination of the others, up to rounding. */
    private static final double JACOBIAN_RANK = 0x1p-46;

    private static final double HESSIAN_RANK = 0x1p-46;

    private Identifiability() {}

    /** From the column-major m × p Jacobian of the residuals: H ≈ JᵀJ. */
    public static Curvature ofJacobian(double[] jacobian, int rows, int parameters) {
        int[] all = new int[parameters];
        for (int j = 0; j < parameters; j++) {
            all[j] = j;
        }
        return ofJacobian(jacobian, rows, all, parameters, parameters);
    }

    static Curvature ofJacobian(double[] columns, int rows, int[] free, int count, int size) {
        double[] scale = new double[size];
        double[] unit = columns.clone();
        for (int a = 0; a < count; a++) {
            double norm = Vectors.norm(columns, a * rows, rows);
            scale[free[a]] = norm;
            for (int i = 0; i < rows && norm > 0; i++) {
                unit[i + a * rows] /= norm;
            }
        }
        if (count == 0) {
            return new Curvature(0, 0, 0, 1, 0, List.of(), scale);
        }
        SingularValues svd = new SingularValues(rows, count);
        svd.decompose(unit, rows, count);
        int rank = svd.rank(JACOBIAN_RANK);
        List<double[]> flat = new ArrayList<>();
        for (int k = rank; k < count; k++) {
            double[] direction = new double[size];
            for (int a = 0; a < count; a++) {
                direction[free[a]] = svd.right(a, k);
            }
            flat.add(direction);
        }
        return new Curvature(0, count - rank, rank, svd.condition(), rank, List.copyOf(flat), scale);
    }

    /** From a p × p Hessian, over the parameters whose activity is 0. */
    public static Curvature ofHessian(double[] hessian, int[] activity) {
        int size = activity.length;
        int[] free = new int[size];
        int count = 0;
        double[] scale = new double[size];
        for (int j = 0; j < size; j++) {
            if (activity[j] == 0) {
                scale[j] = Math.sqrt(Math.abs(hessian[j + j * size]));
                free[count++] = j;
            }
        }
        if (count == 0) {
            return new Curvature(0, 0, 0, 1, 0, List.of(), scale);
        }
        SymmetricEigen eigen = new SymmetricEigen(count);
        eigen.decompose(scaledBlock(hessian, size, free, count, scale), count);
        return describe(eigen, free, count, scale);
    }

    private static double[] scaledBlock(double[] hessian, int size, int[] free, int count, double[] scale) {
        double[] block = new double[count * count];
        for (int b = 0; b < count; b++) {
            for (int a = 0; a < count; a++) {
                double divisor = scale[free[a]] * scale[free[b]];
                block[a + b * count] = divisor > 0 ? hessian[free[a] + free[b] * size] / divisor : 0;
            }
        }
        return block;
    }

    private static Curvature describe(SymmetricEigen eigen, int[] free, int count, double[] scale) {
        double largest = Math.max(Math.abs(eigen.value(0)), Math.abs(eigen.value(count - 1)));
        int negative = 0;
        int zero = 0;
        List<double[]> flat = new ArrayList<>();
        for (int k = 0; k < count; k++) {
            double value = eigen.value(k);
            if (Math.abs(value) <= HESSIAN_RANK * largest) {
                zero++;
                double[] direction = new double[scale.length];
                for (int a = 0; a < count; a++) {
                    direction[free[a]] = eigen.vector(a, k);
                }
                flat.add(direction);
            } else if (value < 0) {
                negative++;
            }
        }
        double least = eigen.value(0);
        double condition = zero > 0 || least <= 0 ? Double.POSITIVE_INFINITY : Math.sqrt(largest / least);
        int positive = count - negative - zero;
        return new Curvature(negative, zero, positive, condition, count - zero, List.copyOf(flat), scale);
    }

    /** Nothing is known. */
    static Curvature unknown(int size) {
        return new Curvature(0, size, 0, Double.POSITIVE_INFINITY, 0, List.of(), new double[size]);
    }
}
