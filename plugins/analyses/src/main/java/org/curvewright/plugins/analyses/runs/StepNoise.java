package org.curvewright.plugins.analyses.runs;

import java.util.Arrays;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.curvewright.numerics.distribution.Normal;

/**
 * What sampling noise lets one see of steps from one run to the next larger.
 *
 * @param scores yᵢ, smallest run first
 * @param errors their standard errors sᵢ
 */
public record StepNoise(double[] scores, double[] errors) {

    private static final double TWO_SIDED_5_PERCENT = 0.975;
    private static final double POWER = 0.8;

    /** z₀.₉₇₅, by which a 95 % interval is wider than a standard error. */
    public static double z() {
        return Normal.STANDARD.quantile(TWO_SIDED_5_PERCENT);
    }

    /** √(mean sᵢ²), in the scores' unit. */
    public double standardError() {
        return Math.sqrt(
                Arrays.stream(errors).map(error -> error * error).average().orElse(Double.NaN));
    }

    /** z₀.₉₇₅ √2 times that: by what two scores must differ to be told apart (two-sided 5 %). */
    public double detectableDifference() {
        return z() * Math.sqrt(2) * standardError();
    }

    /**
     * The items at which half of the steps would show (two-sided 5 %, power 80 %): the lower median of
     * m (z₀.₉₇₅ + z₀.₈)² (sᵢ² + sᵢ₊₁²)/(yᵢ₊₁ − yᵢ)², the textbook's sample size for two shares, m the fewer items of both,
     * rounded up. Empty where half of the steps are none, and for one run.
     *
     * @param counts m of every score
     */
    public OptionalDouble itemsNeeded(double[] counts) {
        double reach = z() + Normal.STANDARD.quantile(POWER);
        double[] needed = IntStream.range(1, scores.length)
                .mapToDouble(i -> {
                    double ratio = reach / (scores[i] - scores[i - 1]);
                    double squares = errors[i] * errors[i] + errors[i - 1] * errors[i - 1];
                    return Math.min(counts[i], counts[i - 1]) * ratio * ratio * squares;
                })
                .sorted()
                .toArray();
        double median = needed.length == 0 ? Double.NaN : needed[(needed.length - 1) / 2];
        return Double.isFinite(median) ? OptionalDouble.of(Math.ceil(median)) : OptionalDouble.empty();
    }
}
