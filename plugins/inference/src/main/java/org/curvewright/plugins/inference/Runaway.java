package org.curvewright.plugins.inference;

import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalDouble;
import org.curvewright.numerics.statistics.Quantiles;
import org.curvewright.spi.Decimal;
import org.curvewright.spi.Notice;
import org.curvewright.spi.inference.LawFunction;

/**
 * Draws so far off that the standard error is theirs alone: it exceeds a thousand times the size of the estimate and of the
 * distance from it that a quarter of the draws keep. A quantile does not know how far the draws beyond it lie; a sum of squares
 * knows little else.
 */
final class Runaway {

    static final String CODE = "RUNAWAY_DRAWS";

    /** Of normal draws a quarter lie within 0.32 standard errors, so that only a tail reaches it. */
    private static final double FAR = 1000;

    private static final double QUARTER = 0.25;

    private static final double PERCENT = 100;

    private static final int DIGITS = 3;

    private Runaway() {}

    /**
     * @param values of the draws, none of them NaN, in any order, which may change
     * @param error their standard deviation, where it is a number
     */
    static Optional<Notice> notice(LawFunction function, double estimate, double[] values, OptionalDouble error) {
        if (!Double.isFinite(estimate) || error.orElse(Double.POSITIVE_INFINITY) <= FAR * Math.abs(estimate)) {
            return Optional.empty();
        }
        double far = FAR * Math.max(Math.abs(estimate), nearest(estimate, values));
        long beyond = Arrays.stream(values)
                .filter(value -> Math.abs(value - estimate) > far)
                .count();
        return far == 0 || beyond == 0 || error.orElse(Double.POSITIVE_INFINITY) <= far
                ? Optional.empty()
                : Optional.of(new Notice(CODE, text(function, beyond, values, far, error)));
    }

    /** How far from the estimate a quarter of the draws reach, or half of them where a quarter are the estimate. */
    private static double nearest(double estimate, double[] values) {
        double[] away =
                Arrays.stream(values).map(value -> Math.abs(value - estimate)).toArray();
        double quarter = Quantiles.ofScratch(away, QUARTER);
        return quarter > 0 ? quarter : Quantiles.ofScratch(away, 0.5);
    }

    private static String text(LawFunction function, long beyond, double[] values, double far, OptionalDouble error) {
        return beyond + " of " + values.length + " draws ("
                + Decimal.significant(PERCENT * beyond / values.length, 2) + " %) put " + function.name()
                + " more than "
                + Decimal.significant(far, DIGITS)
                + " from the estimate, a thousand times as far as it is large or draws usually lie, so that "
                + (error.isPresent() ? "the standard error is theirs alone" : "no number states the standard error")
                + "; read the ends of the interval, or the median of the draws, "
                + Decimal.significant(Quantiles.ofScratch(values, 0.5), DIGITS);
    }
}
