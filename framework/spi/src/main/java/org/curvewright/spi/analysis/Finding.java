package org.curvewright.spi.analysis;

import java.util.List;
import java.util.Optional;
import org.curvewright.spi.Notice;
import org.curvewright.spi.inference.Interval;

/**
 * One typed, addressable statement.
 *
 * @param address from an analysis: below {@code analyses/<as>/}, such as {@code loss/pile_test_loss/kaplan/mape}; in a
 *     document: whole
 * @param unit of the value, such as {@code percent}; empty for pure numbers and texts
 */
public record Finding(
        String address, Kind kind, Value value, String unit, Optional<Interval> interval, List<Notice> notices) {

    /** What sort of statement. */
    public enum Kind {
        ESTIMATE,
        MEASUREMENT,
        FORECAST,
        VERDICT,
        NOTICE,
        SERIES
    }

    public Finding {
        notices = List.copyOf(notices);
    }

    public static Finding measurement(String address, double number, String unit) {
        return of(address, Kind.MEASUREMENT, number, unit);
    }

    /** A number; absent with a notice where it is not finite. */
    public static Finding of(String address, Kind kind, double number, String unit) {
        return Double.isFinite(number)
                ? new Finding(address, kind, new Value.Quantity(number), unit, Optional.empty(), List.of())
                : absent(address, kind, unit, new Notice("UNDEFINED", "the value is not a finite number"));
    }

    public static Finding absent(String address, Kind kind, String unit, Notice why) {
        return new Finding(address, kind, new Value.Absent(), unit, Optional.empty(), List.of(why));
    }

    public static Finding verdict(String address, String text) {
        return new Finding(address, Kind.VERDICT, new Value.Text(text), "", Optional.empty(), List.of());
    }

    public static Finding series(String address, Value.Lane... lanes) {
        return new Finding(address, Kind.SERIES, new Value.Series(List.of(lanes)), "", Optional.empty(), List.of());
    }

    public Finding with(Interval other) {
        return new Finding(address, kind, value, unit, Optional.of(other), notices);
    }

    public Finding noting(List<Notice> others) {
        List<Notice> all = new java.util.ArrayList<>(notices);
        all.addAll(others);
        return new Finding(address, kind, value, unit, interval, all);
    }

    public Finding under(String prefix) {
        return new Finding(prefix + address, kind, value, unit, interval, notices);
    }
}
