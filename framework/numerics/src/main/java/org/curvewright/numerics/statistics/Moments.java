package org.curvewright.numerics.statistics;

import java.util.Arrays;
import org.curvewright.numerics.math.CompensatedSum;

/** Means and variances by compensated sums: rounded about once, in whatever order the values come. */
public final class Moments {
    /** Beyond it sums of squares of a few thousand values may be no number. */
    private static final double SQUARED_TOO_LARGE = 0x1p480;

    private Moments() {}

    /** {@code x̄ = Σ x_i/n}; needs a value. */
    public static Statistic<Double> mean(double... x) {
        return Sample.obstacle(x, 1)
                .map(Statistic::<Double>undefined)
                .orElseGet(() -> Statistic.ofFinite(plainMean(x)));
    }

    /** {@code Σ w_i x_i/Σ w_i}; weights are not negative, and one is positive. */
    public static Statistic<Double> weightedMean(double[] x, double[] weights) {
        Sample.requireEqualLengths(x, weights);
        return Sample.obstacle(x, 1)
                .or(() -> Sample.obstacleOfWeights(weights))
                .map(Statistic::<Double>undefined)
                .orElseGet(
                        () -> Statistic.ofFinite(CompensatedSum.ofProducts(weights, x) / CompensatedSum.of(weights)));
    }

    /**
     * {@code Σ (x_i − x̄)²/(n − ddof)}; needs more than {@code ddof} values.
     *
     * @param ddof delta degrees of freedom: 1 for the unbiased variance, 0 for the mean squared deviation
     */
    public static Statistic<Double> variance(double[] x, int ddof) {
        return Sample.obstacle(x, Math.max(1, ddof + 1))
                .map(Statistic::<Double>undefined)
                .orElseGet(() -> Statistic.ofFinite(squares(x, plainMean(x)) / (x.length - ddof)));
    }

    /** The square root of {@link #variance}, also where the variance of large values is no number. */
    public static Statistic<Double> standardDeviation(double[] x, int ddof) {
        double largest = Arrays.stream(x).map(Math::abs).max().orElse(0);
        if (!(largest >= SQUARED_TOO_LARGE)) {
            return variance(x, ddof).map(Math::sqrt);
        }
        int exponent = Math.getExponent(largest);
        return variance(
                        Arrays.stream(x)
                                .map(value -> Math.scalb(value, -exponent))
                                .toArray(),
                        ddof)
                .flatMap(variance -> Statistic.ofFinite(Math.scalb(Math.sqrt(variance), exponent)));
    }

    /** The standard error of the mean, {@code s/√n} with {@code ddof = 1}; needs two values. */
    public static Statistic<Double> standardError(double[] x) {
        return variance(x, 1).map(variance -> Math.sqrt(variance / x.length));
    }

    static double plainMean(double[] x) {
        return CompensatedSum.of(x) / x.length;
    }

    /** {@code Σ (x_i − centre)²}. */
    static double squares(double[] x, double centre) {
        CompensatedSum sum = new CompensatedSum();
        for (double value : x) {
            sum.addProduct(value - centre, value - centre);
        }
        return sum.value();
    }
}
