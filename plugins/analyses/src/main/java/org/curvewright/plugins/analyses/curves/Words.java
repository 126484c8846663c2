package org.curvewright.plugins.analyses.curves;

import org.curvewright.spi.Decimal;
import org.curvewright.spi.inference.Interval;

/** Numbers inside sentences. */
final class Words {

    private static final int DIGITS = 3;

    private Words() {}

    static String number(double value) {
        return Double.isFinite(value) ? Decimal.significant(value, DIGITS) : "none";
    }

    /** {@code 0.1 higher}. */
    static String more(double difference, String above, String below) {
        return number(Math.abs(difference)) + " " + (difference < 0 ? below : above);
    }

    /** The interval of a difference whose size {@link #more} says: what is so much lower has lower ends that are positive too. */
    static String intervalOf(double difference, Interval interval) {
        return difference >= 0 || interval.lower().isEmpty() || interval.upper().isEmpty()
                ? interval(interval)
                : interval(-interval.upper().getAsDouble(), -interval.lower().getAsDouble());
    }

    private static String interval(double lower, double upper) {
        return " [" + number(lower) + ", " + number(upper) + "]";
    }

    /** {@code  [lower, upper]} with a space before it; empty where an end is missing. */
    static String interval(Interval interval) {
        return interval.lower().isPresent() && interval.upper().isPresent()
                ? interval(interval.lower().getAsDouble(), interval.upper().getAsDouble())
                : "";
    }

    /** A share in percent with the interval of the share: {@code 29 % [27, 31]}. */
    static String percent(double share, Interval interval) {
        return number(100 * share) + " %"
                + (interval.lower().isPresent() && interval.upper().isPresent()
                        ? " [" + number(100 * interval.lower().getAsDouble()) + ", "
                                + number(100 * interval.upper().getAsDouble()) + "]"
                        : "");
    }
}
