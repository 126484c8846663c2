package org.curvewright.plugins.analyses.design;

import java.util.Arrays;
import org.curvewright.numerics.math.Elementary;

/**
 * The upper triangle R of a Fisher information, {@code RᵀR = M}, to which runs are added one row at a time by Givens rotations. Rows
 * are only ever added, never taken away, so nothing cancels, however little is identified.
 *
 * <p>Reference: G. H. Golub and C. F. Van Loan, <i>Matrix Computations</i> (4th ed. 2013), §6.5.3.
 */
final class Triangle {

    private final int size;
    private final double[] elements;
    private final double[] row;

    private Triangle(int size, double[] elements) {
        this.size = size;
        this.elements = elements;
        this.row = new double[size];
    }

    /** M = ridge² I. */
    static Triangle of(int size, double ridge) {
        double[] elements = new double[size * size];
        for (int j = 0; j < size; j++) {
            elements[j * size + j] = ridge;
        }
        return new Triangle(size, elements);
    }

    Triangle copy() {
        return new Triangle(size, elements.clone());
    }

    /** Becomes a copy of another one. */
    void become(Triangle other) {
        System.arraycopy(other.elements, 0, elements, 0, elements.length);
    }

    /** M ← M + j jᵀ. */
    void add(double[] added) {
        System.arraycopy(added, 0, row, 0, size);
        for (int j = 0; j < size; j++) {
            double own = elements[j * size + j];
            double length = Math.sqrt(own * own + row[j] * row[j]);
            if (length > 0) {
                rotate(j, own / length, row[j] / length);
            }
        }
    }

    private void rotate(int j, double cosine, double sine) {
        for (int k = j; k < size; k++) {
            double above = elements[j * size + k];
            elements[j * size + k] = cosine * above + sine * row[k];
            row[k] = cosine * row[k] - sine * above;
        }
    }

    /** gᵀ M⁻¹ g. */
    double variance(double[] g) {
        double sum = 0;
        for (int j = 0; j < size; j++) {
            double z = g[j];
            for (int k = 0; k < j; k++) {
                z -= elements[k * size + j] * row[k];
            }
            row[j] = z / elements[j * size + j];
            sum += row[j] * row[j];
        }
        return sum;
    }

    /** ½ ln det M. */
    double logarithm() {
        double sum = 0;
        for (int j = 0; j < size; j++) {
            sum += Elementary.log(Math.abs(elements[j * size + j]));
        }
        return sum;
    }

    /** Its rows, whose outer products sum to M. */
    double[][] rows() {
        double[][] rows = new double[size][];
        Arrays.setAll(rows, j -> Arrays.copyOfRange(elements, j * size, (j + 1) * size));
        return rows;
    }
}
