package org.curvewright.plugins.analyses;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.curvewright.spi.Decimal;
import org.curvewright.spi.inference.Interval;

/** Numbers and lists as parts of sentences. */
final class Say {

    private static final double PERCENT = 100;

    private Say() {}

    /** Three digits; a size such as that of a model with its power of ten. */
    static String number(double value) {
        return Decimal.spoken(value);
    }

    /** {@code 6.91 % [0.72, 21]}. */
    static String percent(double value, Optional<Interval> interval) {
        return number(value) + " %" + interval.map(known -> " " + ends(known)).orElse("");
    }

    static String ends(Interval interval) {
        return "[" + end(interval.lower()) + ", " + end(interval.upper()) + "]";
    }

    /** {@code 95 % parametric-bootstrap}. */
    static String level(Interval interval) {
        return number(PERCENT * interval.level()) + " % " + interval.method();
    }

    private static String end(OptionalDouble end) {
        return end.isPresent() ? number(end.getAsDouble()) : "–";
    }

    /** {@code a, b and c}. */
    static String list(List<String> parts) {
        int last = parts.size() - 1;
        return last < 1
                ? String.join("", parts)
                : String.join(", ", parts.subList(0, last)) + " and " + parts.get(last);
    }

    /** {@code 1 response}, {@code 7 responses}. */
    static String count(long count, String noun) {
        return count + " " + noun + (count == 1 ? "" : "s");
    }
}
