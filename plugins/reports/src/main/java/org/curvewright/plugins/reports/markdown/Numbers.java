package org.curvewright.plugins.reports.markdown;

import java.util.OptionalDouble;
import org.curvewright.plugins.reports.contents.Contents;
import org.curvewright.plugins.reports.contents.Digits;
import org.curvewright.plugins.reports.contents.PValue;
import org.curvewright.spi.Decimal;
import org.curvewright.spi.analysis.Finding;
import org.curvewright.spi.analysis.Value;
import org.curvewright.spi.inference.Interval;

/** Numbers as a reader wants them: five digits, four for ends of intervals, whole numbers whole. */
final class Numbers {

    /** What stands where there is no number. */
    static final String NONE = "–";

    private static final int DIGITS = 5;
    private static final int END_DIGITS = 4;
    private static final double SMALL = 1e-4;
    private static final double LARGE = 1e5;
    private static final double WHOLE = 1e15;

    private Numbers() {}

    static String of(double value) {
        double size = Math.abs(value);
        if (value == Math.rint(value) && size < WHOLE) {
            return Decimal.shortest(value);
        }
        return size >= LARGE && size < WHOLE ? Decimal.fixed(value, 0) : Decimal.significant(value, DIGITS);
    }

    static String of(OptionalDouble value) {
        return value.isPresent() && Double.isFinite(value.getAsDouble()) ? of(value.getAsDouble()) : NONE;
    }

    /** Two digits, with a power of ten where it is large or small, such as a condition number. */
    static String rough(OptionalDouble value) {
        if (value.isEmpty() || !Double.isFinite(value.getAsDouble())) {
            return "";
        }
        double number = value.getAsDouble();
        double size = Math.abs(number);
        if (number == 0 || (size >= SMALL && size < LARGE)) {
            return Decimal.significant(number, 2);
        }
        Digits.Scientific power = Digits.scientific(number, 2);
        return power.mantissa() + "e" + power.exponent();
    }

    static String percent(double share) {
        return Digits.percent(share);
    }

    /** {@code [0.094, 0.208]}; an open end lies infinitely far; why there is none where it was refused. */
    static String interval(Interval interval) {
        if (interval.refused()) {
            return interval.notices().stream()
                    .findFirst()
                    .map(notice -> "none: " + Markdown.text(notice.text()))
                    .orElse(NONE);
        }
        return (interval.lower().isPresent() ? "[" : "(")
                + end(interval.lower(), "-∞")
                + ", "
                + end(interval.upper(), "∞")
                + (interval.upper().isPresent() ? "]" : ")");
    }

    private static String end(OptionalDouble end, String none) {
        return Digits.ends(end) ? Decimal.significant(end.getAsDouble(), END_DIGITS) : none;
    }

    static String interval(Finding finding) {
        return finding.interval().map(Numbers::interval).orElse("");
    }

    /** {@code 95 % parametric-bootstrap}. */
    static String method(Finding finding) {
        return finding.interval()
                .filter(interval -> !interval.refused())
                .map(interval -> percent(interval.level()) + " " + Markdown.text(interval.method()))
                .orElse("");
    }

    /** The code of why there is no number; what it says of this one stands below the table or under Limitations. */
    private static String absence(Finding finding) {
        return finding.value() instanceof Value.Absent
                ? finding.notices().stream()
                        .findFirst()
                        .map(why -> " " + Markdown.code(why.code()))
                        .orElse("")
                : "";
    }

    /** A finding's value, without its unit; a dash and the reason's code where it is absent. */
    static String value(Finding finding) {
        return finding.value() instanceof Value.Text text
                ? Markdown.text(text.text())
                : PValue.or(finding, of(Contents.number(finding))) + absence(finding);
    }
}
