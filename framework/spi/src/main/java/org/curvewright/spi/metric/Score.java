package org.curvewright.spi.metric;

import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.curvewright.spi.Notice;

/**
 * A score, or the reason why there is none.
 *
 * @param trials how many trials it is a share of, where it is one
 */
public record Score(OptionalDouble value, OptionalDouble standardError, OptionalInt trials, List<Notice> notices) {

    public Score {
        notices = List.copyOf(notices);
    }

    public static Score of(double value) {
        return Double.isFinite(value)
                ? new Score(OptionalDouble.of(value), OptionalDouble.empty(), OptionalInt.empty(), List.of())
                : absent("UNDEFINED", "the value is not a finite number");
    }

    public static Score absent(String code, String why) {
        return new Score(
                OptionalDouble.empty(), OptionalDouble.empty(), OptionalInt.empty(), List.of(new Notice(code, why)));
    }
}
