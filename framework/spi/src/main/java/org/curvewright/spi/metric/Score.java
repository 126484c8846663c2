package org.curvewright.spi.metric;

import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.stream.Stream;
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

    public static Score of(double value, double standardError) {
        return of(value).withStandardError(standardError);
    }

    private Score withStandardError(double error) {
        return new Score(
                value, Double.isFinite(error) ? OptionalDouble.of(error) : OptionalDouble.empty(), trials, notices);
    }

    public Score withTrials(int count) {
        return new Score(value, standardError, OptionalInt.of(count), notices);
    }

    public Score noting(Notice notice) {
        return new Score(
                value,
                standardError,
                trials,
                Stream.concat(notices.stream(), Stream.of(notice)).toList());
    }

    public static Score absent(String code, String why) {
        return new Score(
                OptionalDouble.empty(), OptionalDouble.empty(), OptionalInt.empty(), List.of(new Notice(code, why)));
    }
}
