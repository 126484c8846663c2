package org.curvewright.numerics.statistics;

import java.util.function.BiFunction;
import org.curvewright.numerics.distribution.StudentT;
import org.curvewright.numerics.math.CompensatedSum;

/**
 * How two series of one length move together: a coefficient from −1 to 1 and the two-sided p-value of its being 0.
 *
 * <p>Undefined where a series is constant or a value is not finite, and for fewer than three pairs.
 *
 * @param coefficient r, ρ or τ
 * @param pValue probability, were the series independent, of a coefficient at least so far from 0
 * @param pairs number of pairs
 */
public record Correlation(double coefficient, double pValue, int pairs) {
    private static final int FEWEST_PAIRS = 3;

    /**
     * Pearson's {@code r = Σ(x − x̄)(y − ȳ)/√(Σ(x − x̄)² Σ(y − ȳ)²)}; p-value from {@code t = r √((n − 2)/(1 − r²))} with n − 2
     * degrees of freedom, exact for normal series.
     */
    public static Statistic<Correlation> pearson(double[] x, double[] y) {
        return defined(x, y, Correlation::plainPearson);
    }

    /** Spearman's ρ: Pearson's r of midranks, with its p-value. */
    public static Statistic<Correlation> spearman(double[] x, double[] y) {
        return defined(x, y, (a, b) -> plainPearson(Ranks.plainMid(a), Ranks.plainMid(b)));
    }

    /** Kendall's τ-b: concordant less discordant pairs over the geometric mean of the pairs untied in x and in y. */
    public static Statistic<Correlation> kendall(double[] x, double[] y) {
        return defined(x, y, Kendall::correlation);
    }

    /** Pearson's r; p-value by enumeration of all orders of y, for at most {@value Permutations#MOST_VALUES} pairs. */
    public static Statistic<Correlation> pearsonByPermutation(double[] x, double[] y) {
        return x.length > Permutations.MOST_VALUES
                ? Statistic.undefined(Obstacle.TOO_MANY)
                : defined(x, y, Correlation::permutedPearson);
    }

    /** Spearman's ρ; p-value by enumeration of all orders of y, for at most {@value Permutations#MOST_VALUES} pairs. */
    public static Statistic<Correlation> spearmanByPermutation(double[] x, double[] y) {
        return x.length > Permutations.MOST_VALUES
                ? Statistic.undefined(Obstacle.TOO_MANY)
                : defined(x, y, (a, b) -> permutedPearson(Ranks.plainMid(a), Ranks.plainMid(b)));
    }

    private static Statistic<Correlation> defined(
            double[] x, double[] y, BiFunction<double[], double[], Correlation> coefficient) {
        return Sample.obstacleOfPairs(x, y, FEWEST_PAIRS)
                .map(Statistic::<Correlation>undefined)
                .orElseGet(() -> Statistic.of(coefficient.apply(x, y)));
    }

    private static Correlation plainPearson(double[] x, double[] y) {
        double r = coefficient(x, y);
        double degreesOfFreedom = x.length - 2.0;
        double t = r * Math.sqrt(degreesOfFreedom / ((1 - r) * (1 + r)));
        return new Correlation(r, new StudentT(degreesOfFreedom).twoSided(t), x.length);
    }

    private static Correlation permutedPearson(double[] x, double[] y) {
        return new Correlation(coefficient(x, y), Permutations.shareAtLeastAsCorrelated(x, y), x.length);
    }

    private static double coefficient(double[] x, double[] y) {
        double[] u = standardized(x);
        double[] v = standardized(y);
        double norms = Math.sqrt(CompensatedSum.ofProducts(u, u)) * Math.sqrt(CompensatedSum.ofProducts(v, v));
        return Math.max(-1, Math.min(1, CompensatedSum.ofProducts(u, v) / norms));
    }

    /** Deviations from the mean in a unit near the largest, so that no square overflows or vanishes. */
    static double[] standardized(double[] x) {
        double[] deviations = inUnitsOf(largest(x), x);
        double mean = Moments.plainMean(deviations);
        for (int i = 0; i < x.length; i++) {
            deviations[i] -= mean;
        }
        return inUnitsOf(largest(deviations), deviations);
    }

    /** Divided by the power of two below {@code size}, exactly. */
    private static double[] inUnitsOf(double size, double[] x) {
        int exponent = Math.getExponent(size);
        double[] scaled = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            scaled[i] = Math.scalb(x[i], -exponent);
        }
        return scaled;
    }

    private static double largest(double[] x) {
        double largest = 0;
        for (double value : x) {
            largest = Math.max(largest, Math.abs(value));
        }
        return largest;
    }
}
