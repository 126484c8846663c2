package org.curvewright.numerics.statistics;

import java.util.Arrays;
import java.util.Optional;
import org.curvewright.numerics.linear.HouseholderQr;
import org.curvewright.numerics.math.CompensatedSum;

/**
 * {@code y = Σ_j β_j x_j + ε}, fitted by (weighted) least squares: {@code β = argmin Σ w (y − Σ β_j x_j)²} by orthogonal
 * factorisation.
 *
 * <p>The covariance of the coefficients is {@code s² (XᵀWX)⁻¹} with {@code s² = RSS/(n − p)}. A constant is a column like any
 * other.
 *
 * @param coefficients β, in units of y per unit of the column
 * @param covariance of the coefficients, row by row; empty where no degree of freedom is left
 * @param residualSumOfSquares {@code RSS = Σ w (y − Σ β_j x_j)²}
 * @param degreesOfFreedom points with a positive weight, less columns
 */
public record LinearRegression(
        double[] coefficients, Optional<double[][]> covariance, double residualSumOfSquares, int degreesOfFreedom) {
    /** Below this ratio of diagonal elements a column is a combination of others but for rounding. */
    private static final double SINGULAR = 1e-12;

    /** Unweighted. */
    public static Statistic<LinearRegression> fit(double[] y, double[]... columns) {
        double[] weights = new double[y.length];
        Arrays.fill(weights, 1);
        return fitWeighted(y, weights, columns);
    }

    /** Weights are inverse variances but for a common factor. */
    public static Statistic<LinearRegression> fitWeighted(double[] y, double[] weights, double[]... columns) {
        Sample.requireEqualLengths(y, weights);
        Optional<Obstacle> obstacle = Sample.obstacle(y, columns.length).or(() -> Sample.obstacleOfWeights(weights));
        for (double[] column : columns) {
            Sample.requireEqualLengths(y, column);
            obstacle = obstacle.or(() -> Sample.obstacle(column, columns.length));
        }
        return obstacle.map(Statistic::<LinearRegression>undefined).orElseGet(() -> plainFit(y, weights, columns));
    }

    private static Statistic<LinearRegression> plainFit(double[] y, double[] weights, double[][] columns) {
        int n = y.length;
        int p = columns.length;
        double[] scales = new double[p];
        double[] matrix = scaledMatrix(weights, columns, scales);
        double[] target = new double[n];
        for (int i = 0; i < n; i++) {
            target[i] = Math.sqrt(weights[i]) * y[i];
        }
        HouseholderQr qr = new HouseholderQr(n, p);
        qr.factor(matrix, n, p);
        if (qr.rank(SINGULAR) < p) {
            return Statistic.undefined(Obstacle.DEPENDENT);
        }
        double[] coefficients = new double[p];
        qr.solve(target, coefficients, p);
        for (int j = 0; j < p; j++) {
            coefficients[j] /= scales[j];
        }
        double rss = residualSquares(y, weights, columns, coefficients);
        int degreesOfFreedom = (int) Arrays.stream(weights).filter(w -> w > 0).count() - p;
        Optional<double[][]> covariance =
                degreesOfFreedom > 0 ? Optional.of(covariance(qr, scales, rss / degreesOfFreedom)) : Optional.empty();
        return Statistic.of(new LinearRegression(coefficients, covariance, rss, degreesOfFreedom));
    }

    /** {@code √w x_j}, column by column, each divided by its length, so that units do not decide the rank. */
    private static double[] scaledMatrix(double[] weights, double[][] columns, double[] scales) {
        int n = weights.length;
        double[] matrix = new double[n * columns.length];
        for (int j = 0; j < columns.length; j++) {
            double largest = 0;
            for (int i = 0; i < n; i++) {
                matrix[j * n + i] = Math.sqrt(weights[i]) * columns[j][i];
                largest = Math.max(largest, Math.abs(matrix[j * n + i]));
            }
            scales[j] = largest > 0 ? largest : 1;
            for (int i = 0; i < n; i++) {
                matrix[j * n + i] /= scales[j];
            }
        }
        return matrix;
    }

    private static double residualSquares(double[] y, double[] weights, double[][] columns, double[] coefficients) {
        CompensatedSum squares = new CompensatedSum();
        for (int i = 0; i < y.length; i++) {
            CompensatedSum residual = new CompensatedSum();
            residual.add(y[i]);
            for (int j = 0; j < columns.length; j++) {
                residual.addProduct(-coefficients[j], columns[j][i]);
            }
            squares.addProduct(weights[i] * residual.value(), residual.value());
        }
        return squares.value();
    }

    private static double[][] covariance(HouseholderQr qr, double[] scales, double variance) {
        int p = scales.length;
        double[][] covariance = new double[p][p];
        for (int j = 0; j < p; j++) {
            double[] unit = new double[p];
            unit[j] = 1;
            qr.solveNormal(unit, covariance[j]);
            for (int k = 0; k < p; k++) {
                covariance[j][k] *= variance / scales[j] / scales[k];
            }
        }
        return covariance;
    }
}
