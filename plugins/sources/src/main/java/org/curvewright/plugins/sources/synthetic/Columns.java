package org.curvewright.plugins.sources.synthetic;

import org.curvewright.numerics.linear.Vectors;
import org.curvewright.numerics.random.RandomStream;

/** Columns of random numbers. */
final class Columns {

    private Columns() {}

    static double[][] gaussian(RandomStream random, int rows, int columns) {
        double[][] drawn = new double[columns][rows];
        for (double[] column : drawn) {
            for (int i = 0; i < rows; i++) {
                column[i] = random.nextGaussian();
            }
        }
        return drawn;
    }

    /** Makes every mean 0, every variance (with n − 1) 1 and every covariance 0, by Gram and Schmidt, twice for accuracy. */
    static void orthonormalise(double[][] columns) {
        int n = columns[0].length;
        for (int j = 0; j < columns.length; j++) {
            double[] column = columns[j];
            for (int pass = 0; pass < 2; pass++) {
                double mean = Vectors.sumCompensated(column, 0, n) / n;
                for (int i = 0; i < n; i++) {
                    column[i] -= mean;
                }
                for (int k = 0; k < j; k++) {
                    double overlap = Vectors.dotCompensated(columns[k], 0, column, 0, n) / (n - 1);
                    Vectors.addScaled(-overlap, columns[k], 0, column, 0, n);
                }
                double scale = Math.sqrt((n - 1) / Vectors.dotCompensated(column, 0, column, 0, n));
                for (int i = 0; i < n; i++) {
                    column[i] *= scale;
                }
            }
        }
    }
}
