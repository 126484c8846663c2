package org.curvewright.plugins.analyses.design;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.curvewright.numerics.linear.Vectors;
import org.curvewright.numerics.statistics.LinearRegression;
import org.curvewright.numerics.statistics.Moments;
import org.curvewright.spi.data.Dataset;

/** Whether the logarithm of a covariate that varies follows from those of the others, R² &gt; 0.999. */
final class Collinearity {

    private static final double LIMIT = 0.999;

    private Collinearity() {}

    static boolean of(Dataset data) {
        List<double[]> varying = IntStream.range(0, data.covariates().size())
                .mapToObj(data.rows()::logarithm)
                .filter(column -> Arrays.stream(column).allMatch(Double::isFinite))
                .filter(column -> Arrays.stream(column).distinct().count() > 1)
                .toList();
        return varying.size() > 1 && IntStream.range(0, varying.size()).anyMatch(k -> explained(varying, k) > LIMIT);
    }

    /** R² of one column on the others; those that depend on each other already count as explained. */
    private static double explained(List<double[]> columns, int k) {
        double[] y = columns.get(k);
        double[] one = new double[y.length];
        Arrays.fill(one, 1);
        double[][] others = IntStream.range(0, columns.size())
                .mapToObj(j -> j == k ? one : columns.get(j))
                .toArray(double[][]::new);
        double mean = Moments.mean(y).value().orElse(Double.NaN);
        double[] deviations = Arrays.stream(y).map(v -> v - mean).toArray();
        double total = Vectors.dotCompensated(deviations, 0, deviations, 0, y.length);
        return LinearRegression.fit(y, others)
                .value()
                .map(found -> 1 - found.residualSumOfSquares() / total)
                .orElse(1.0);
    }
}
