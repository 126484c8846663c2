package org.curvewright.spi.inference;

import java.util.ArrayList;
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

    /** The code of a notice that an end is open because no value is ruled out that far. */
    public static final String OPEN = "UNBOUNDED";

    public Interval {
        notices = List.copyOf(notices);
    }

    /** The same interval with more said about it. */
    public Interval noting(List<Notice> more) {
        List<Notice> all = new ArrayList<>(notices);
        all.addAll(more);
        return new Interval(lower, upper, standardError, level, method, all);
    }

    /** Whether there is no interval at all, rather than one that the data leave open on both sides. */
    public boolean refused() {
        return lower.isEmpty()
                && upper.isEmpty()
                && notices.stream().noneMatch(notice -> notice.code().equals(OPEN));
    }

    public boolean contains(double value) {
        return value >= lower.orElse(Double.NEGATIVE_INFINITY) && value <= upper.orElse(Double.POSITIVE_INFINITY);
    }
}
