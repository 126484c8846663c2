package org.curvewright.numerics.statistics;

import java.util.Arrays;
import java.util.OptionalDouble;
import org.curvewright.numerics.math.CompensatedSum;

/**
 * {@code y = intercept + slope·x}, fitted by (weighted) least squares.
 *
 * <p>{@code slope = S_xy/S_xx}, {@code intercept = ȳ − slope·x̄}; standard errors {@code s/√S_xx} and
 * {@code s √(1/Σw + x̄²/S_xx)} with {@code s² = RSS/(n − 2)}. Means and sums are weighted by {@code w}, which is taken as the
 * inverse of the variance but for a common factor. Sums are compensated.
 *
 * @param intercept in the unit of y
 * @param slope in units of y per unit of x
 * @param residualSumOfSquares {@code RSS = Σ w (y − intercept − slope·x)²}
 * @param interceptStandardError empty for two points
 * @param slopeStandardError empty for two points
 * @param points number of points with a positive weight
 */
public record Line(
        double intercept,
        double slope,
        double residualSumOfSquares,
        OptionalDouble interceptStandardError,
        OptionalDouble slopeStandardError,
        int points) {
    private static final int PARAMETERS = 2;

    /** Unweighted; undefined for fewer than two points or a constant x. */
    public static Statistic<Line> fit(double[] x, double[] y) {
        double[] weights = new double[x.length];
        Arrays.fill(weights, 1);
        return fit(x, y, weights);
    }

    /** Points of weight 0 do not count. */
    public static Statistic<Line> fit(double[] x, double[] y, double[] weights) {
        Sample.requireEqualLengths(x, y);
        Sample.requireEqualLengths(x, weights);
        double[] used = used(x, weights);
        return Sample.obstacle(x, PARAMETERS)
                .or(() -> Sample.obstacle(y, PARAMETERS))
                .or(() -> Sample.obstacleOfWeights(weights))
                .or(() -> Sample.obstacle(used, PARAMETERS))
                .or(() -> Sample.constancy(used))
                .map(Statistic::<Line>undefined)
                .orElseGet(() -> plainFit(x, y, weights, used.length));
    }

    /** {@code intercept + slope·x}. */
    public double at(double x) {
        return intercept + slope * x;
    }

    private static double[] used(double[] x, double[] weights) {
        double[] used = new double[x.length];
        int count = 0;
        for (int i = 0; i < x.length; i++) {
            if (weights[i] > 0) {
                used[count++] = x[i];
            }
        }
        return Arrays.copyOf(used, count);
    }

    private static Statistic<Line> plainFit(double[] x, double[] y, double[] weights, int points) {
        double total = CompensatedSum.of(weights);
        double xMean = CompensatedSum.ofProducts(weights, x) / total;
        double yMean = CompensatedSum.ofProducts(weights, y) / total;
        CompensatedSum xx = new CompensatedSum();
        CompensatedSum xy = new CompensatedSum();
        for (int i = 0; i < x.length; i++) {
            double weighted = weights[i] * (x[i] - xMean);
            xx.addProduct(weighted, x[i] - xMean);
            xy.addProduct(weighted, y[i] - yMean);
        }
        double slope = xy.value() / xx.value();
        CompensatedSum rss = new CompensatedSum();
        for (int i = 0; i < x.length; i++) {
            double residual = y[i] - yMean - slope * (x[i] - xMean);
            rss.addProduct(weights[i] * residual, residual);
        }
        double slopeError = Math.sqrt(rss.value() / (points - PARAMETERS) / xx.value());
        double leverage = Math.sqrt(xx.value() / total + xMean * xMean);
        Line line = new Line(
                yMean - slope * xMean,
                slope,
                rss.value(),
                errorOf(slopeError * leverage, points),
                errorOf(slopeError, points),
                points);
        return line.isFinite() ? Statistic.of(line) : Statistic.undefined(Obstacle.OVERFLOW);
    }

    private boolean isFinite() {
        return Double.isFinite(intercept) && Double.isFinite(slope) && Double.isFinite(residualSumOfSquares);
    }

    private static OptionalDouble errorOf(double error, int points) {
        return points > PARAMETERS ? OptionalDouble.of(error) : OptionalDouble.empty();
    }
}
