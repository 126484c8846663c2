package org.curvewright.plugins.analyses.items;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import org.curvewright.spi.Decimal;
import org.curvewright.spi.Notice;
import org.curvewright.spi.inference.Interval;

/**
 * Percentiles of resamples that are off by {@code b = mean − estimate}. A resample holds units twice, which raises an absolute
 * difference of bins and lowers agreement; the estimate is off from the truth as resamples are from it. The interval is moved
 * by b towards the estimate at the end that the resamples lean to, and by 2b at the other: it holds the estimate, and what is
 * left of it without its own bias.
 *
 * <p>Reference: B. Efron, R. J. Tibshirani, <i>An introduction to the bootstrap</i> (1993), chapter 10: a bias below a quarter
 * of the standard error is no matter.
 */
final class Recentred {

    private static final double NO_MATTER = 0.25;
    private static final int DIGITS = 2;

    private Recentred() {}

    /** @param values of the resamples, without the undefined ones */
    static Interval about(double estimate, double[] values, Interval percentiles) {
        double bias = Arrays.stream(values).average().orElse(estimate) - estimate;
        double error = percentiles.standardError().orElse(Double.POSITIVE_INFINITY);
        if (!(Math.abs(bias) > NO_MATTER * error)
                || percentiles.lower().isEmpty()
                || percentiles.upper().isEmpty()) {
            return percentiles;
        }
        double lower = percentiles.lower().getAsDouble() - (bias > 0 ? 2 : 1) * bias;
        double upper = percentiles.upper().getAsDouble() - (bias > 0 ? 1 : 2) * bias;
        return new Interval(
                        OptionalDouble.of(Math.min(lower, estimate)),
                        OptionalDouble.of(Math.max(upper, estimate)),
                        percentiles.standardError(),
                        percentiles.level(),
                        percentiles.method(),
                        percentiles.notices())
                .noting(List.of(new Notice(
                        "BIASED_RESAMPLES",
                        "resamples, which repeat units, are off by " + Decimal.significant(bias, DIGITS)
                                + " on average; the interval is moved back by that, and by twice that at its "
                                + (bias > 0 ? "lower" : "upper") + " end, as the estimate is biased likewise")));
    }
}
