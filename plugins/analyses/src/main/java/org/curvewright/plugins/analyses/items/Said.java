package org.curvewright.plugins.analyses.items;

import java.util.OptionalDouble;
import org.curvewright.spi.Decimal;
import org.curvewright.spi.inference.Interval;

/** Numbers as sentences say them: three digits, and the interval behind the value. */
public final class Said {

    private static final int DIGITS = 3;

    private Said() {}

    public static String number(double value) {
        return Decimal.significant(value, DIGITS);
    }

    /** {@code 2.4e9}: sizes have more digits than meaning. */
    public static String size(double value) {
        return Decimal.spoken(value);
    }

    /** {@code 0.31 [0.28, 0.35]}; without ends where the interval has none. */
    public static String within(double value, Interval interval) {
        return number(value) + ends(interval);
    }

    /** {@code no interval: NO_TRIALS, neither trials nor items of loss are known}: why there is none. */
    public static String refused(Interval interval) {
        return "no interval"
                + interval.notices().stream()
                        .findFirst()
                        .map(why -> ": " + why.code() + ", " + why.text())
                        .orElse("");
    }

    private static String ends(Interval interval) {
        return interval.lower().isEmpty() && interval.upper().isEmpty()
                ? ""
                : " [" + end(interval.lower()) + ", " + end(interval.upper()) + "]";
    }

    private static String end(OptionalDouble end) {
        return end.isPresent() ? number(end.getAsDouble()) : "–";
    }

    /** {@code 95 %}. */
    public static String level(double level) {
        return Decimal.shortest(100 * level) + " %";
    }

    /** A sentence begins with a capital letter. */
    public static String sentence(String text) {
        return text.isEmpty() ? text : Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }
}
