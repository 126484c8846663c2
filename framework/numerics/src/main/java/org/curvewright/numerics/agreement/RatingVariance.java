package org.curvewright.numerics.agreement;

import java.util.Arrays;
import org.curvewright.numerics.math.CompensatedSum;

/**
 * The variance of n objects × R replications, split by rows, columns and what is left:
 * {@code X_oj = μ + a_o + b_j + e_oj}.
 *
 * <p>Reference: P. E. Shrout, J. L. Fleiss, <i>Intraclass correlations: uses in assessing rater reliability</i>, Psychological
 * Bulletin 86 (1979).
 *
 * @param objects n
 * @param replications R
 * @param betweenObjects {@code MS_o = R Σ_o (x̄_o − x̄)²/(n − 1)}
 * @param betweenReplications {@code MS_r = n Σ_j (x̄_j − x̄)²/(R − 1)}
 * @param error {@code MS_e = Σ (x_oj − x̄_o − x̄_j + x̄)²/((n − 1)(R − 1))}
 */
public record RatingVariance(
        int objects, int replications, double betweenObjects, double betweenReplications, double error) {

    /** @param ratings an array a object, all of one length of at least 2 */
    public static RatingVariance of(double[][] ratings) {
        int n = ratings.length;
        int r = ratings[0].length;
        double[] rows = new double[n];
        Arrays.setAll(rows, o -> CompensatedSum.of(ratings[o]) / r);
        double[] columns = new double[r];
        for (int j = 0; j < r; j++) {
            CompensatedSum sum = new CompensatedSum();
            for (double[] row : ratings) {
                sum.add(row[j]);
            }
            columns[j] = sum.value() / n;
        }
        double mean = CompensatedSum.of(rows) / n;
        CompensatedSum left = new CompensatedSum();
        for (int o = 0; o < n; o++) {
            for (int j = 0; j < r; j++) {
                double e = ratings[o][j] - rows[o] - columns[j] + mean;
                left.addProduct(e, e);
            }
        }
        return new RatingVariance(
                n,
                r,
                r * squares(rows, mean) / (n - 1),
                n * squares(columns, mean) / (r - 1),
                left.value() / ((n - 1.0) * (r - 1)));
    }

    private static double squares(double[] values, double mean) {
        CompensatedSum sum = new CompensatedSum();
        for (double value : values) {
            sum.addProduct(value - mean, value - mean);
        }
        return sum.value();
    }

    /** ICC(3,1) {@code = (MS_o − MS_e)/(MS_o + (R − 1) MS_e)}: consistency of one replication; NaN at 0/0. */
    public double single() {
        return (betweenObjects - error) / (betweenObjects + (replications - 1) * error);
    }

    /**
     * ICC(2,1) {@code = (MS_o − MS_e)/(MS_o + (R − 1) MS_e + R (MS_r − MS_e)/n)}: absolute agreement of one replication.
     */
    public double singleAbsolute() {
        double shift = replications * (betweenReplications - error) / objects;
        return (betweenObjects - error) / (betweenObjects + (replications - 1) * error + shift);
    }

    /** Cronbach's {@code α = (MS_o − MS_e)/MS_o}, which is ICC(3,R): consistency of the mean of all replications. */
    public double alpha() {
        return (betweenObjects - error) / betweenObjects;
    }
}
