package org.curvewright.spi.inference;

import java.util.List;
import java.util.OptionalDouble;
import org.curvewright.spi.Notice;

/**
 * Where a number lies.
 *
 * @param lower its lower end; empty with a notice when it has none
 * @param upper its upper end; empty with a notice when it has none
 * @param standardError where the method gives one
 * @param level the nominal coverage, 0 to 1
 * @param method the inference as the user named it
 */
public record Interval(
        OptionalDouble lower,
        OptionalDouble upper,
        OptionalDouble standardError,
        double level,
        String method,
        List<Notice> notices) {

    public Interval {
        notices = List.copyOf(notices);
    }

    public boolean contains(double value) {
        return value >= lower.orElse(Double.NEGATIVE_INFINITY) && value <= upper.orElse(Double.POSITIVE_INFINITY);
    }
}
