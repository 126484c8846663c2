package org.curvewright.numerics.linear;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * The angles φₖ between the spaces that the columns of two matrices A and B span: cos φₖ are the singular values of Q_Aᵀ Q_B,
 * where Q are orthonormal bases.
 *
 * @see <a href="https://doi.org/10.2307/2005662">Björck and Golub 1973, Numerical methods for computing angles between linear
 *     subspaces, Mathematics of Computation 27</a>
 */
public final class PrincipalAngles {

    /** Columns that others span to this share of the longest add nothing to the space. */
    private static final double RANK = 1e-10;

    private PrincipalAngles() {}

    /**
     * The eigenvalues of (P_A − P_B)² that belong to both spaces, P being the orthogonal projections on them: sin² φₖ twice for
     * each of min(rank A, rank B) angles, then 1 for each dimension by which one space exceeds the other.
     *
     * @param a columns of equal length, finite
     * @param b columns of the same length, finite
     */
    public static double[] squaredDifferences(double[][] a, double[][] b) {
        double[][] q = basis(a);
        double[][] r = basis(b);
        int common = Math.min(q.length, r.length);
        double[] eigenvalues = new double[q.length + r.length];
        Arrays.fill(eigenvalues, 1);
        if (common > 0) {
            SingularValues cosines = new SingularValues(q.length, r.length);
            cosines.decompose(products(q, r), q.length, r.length);
            for (int k = 0; k < common; k++) {
                double sine = Math.max(0, 1 - cosines.value(k) * cosines.value(k));
                eigenvalues[2 * k] = sine;
                eigenvalues[2 * k + 1] = sine;
            }
        }
        return eigenvalues;
    }

    private static double[] products(double[][] q, double[][] r) {
        double[] products = new double[q.length * r.length];
        for (int j = 0; j < r.length; j++) {
            for (int i = 0; i < q.length; i++) {
                products[i + j * q.length] = Vectors.dot(q[i], 0, r[j], 0, q[i].length);
            }
        }
        return products;
    }

    private static double[][] basis(double[][] columns) {
        double[][] scaled = Arrays.stream(columns)
                .map(column -> scaled(column, Vectors.norm(column, 0, column.length)))
                .filter(column -> column.length > 0)
                .toArray(double[][]::new);
        if (scaled.length == 0) {
            return scaled;
        }
        int rows = scaled[0].length;
        double[] matrix = Arrays.stream(scaled).flatMapToDouble(Arrays::stream).toArray();
        HouseholderQr qr = new HouseholderQr(rows, scaled.length);
        qr.factor(matrix, rows, scaled.length);
        return IntStream.range(0, qr.rank(RANK))
                .mapToObj(k -> {
                    double[] unit = new double[rows];
                    unit[k] = 1;
                    qr.apply(unit);
                    return unit;
                })
                .toArray(double[][]::new);
    }

    /** Of unit length; empty for a column of zeros. */
    private static double[] scaled(double[] column, double norm) {
        return norm > 0 ? Arrays.stream(column).map(x -> x / norm).toArray() : new double[0];
    }
}
