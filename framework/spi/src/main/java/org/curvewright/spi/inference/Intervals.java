package org.curvewright.spi.inference;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.curvewright.spi.Notice;

/**
 * The intervals of a list of functions, in its order, with what was counted on the way.
 *
 * @param counts such as {@code draws}, {@code draws-failed}, {@code draws-at-bound}, {@code draws-discarded}, {@code
 *     draws-at-bound/L_inf}, {@code convergence-rate}: part of an address
 */
public record Intervals(List<Interval> intervals, Map<String, Double> counts, List<Notice> notices) {

    public Intervals {
        intervals = List.copyOf(intervals);
        notices = List.copyOf(notices);
    }

    /** With more to say beside all of them. */
    public Intervals noting(List<Notice> more) {
        return new Intervals(
                intervals,
                counts,
                Stream.of(notices, more).flatMap(List::stream).toList());
    }
}
