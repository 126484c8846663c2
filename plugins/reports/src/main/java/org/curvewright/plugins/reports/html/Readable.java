package org.curvewright.plugins.reports.html;

import java.util.OptionalDouble;
import org.curvewright.plugins.reports.contents.Contents;
import org.curvewright.plugins.reports.contents.Digits;
import org.curvewright.plugins.reports.contents.PValue;
import org.curvewright.spi.Decimal;
import org.curvewright.spi.analysis.Finding;
import org.curvewright.spi.analysis.Value;
import org.curvewright.spi.inference.Interval;

/** Numbers for people: four digits, powers of ten where they are large or small, whole numbers whole. */
final class Readable {

    static final String NONE = "–";

    private static final int DIGITS = 4;
    private static final double SMALL = 1e-4;
    private static final double LARGE = 1e6;

    private Readable() {}

    static String of(double value) {
        double size = Math.abs(value);
        if (!Double.isFinite(value)) {
            return NONE;
        }
        if (value == 0 || (size >= SMALL && size < LARGE)) {
            return sign(value == Math.rint(value) ? Decimal.shortest(value) : Decimal.significant(value, DIGITS));
        }
        Digits.Scientific power = Digits.scientific(value, DIGITS);
        return sign(power.mantissa()) + "·10" + superscript(power.exponent());
    }

    private static String sign(String number) {
        return number.replace('-', '−');
    }

    static String superscript(int exponent) {
        String digits = "⁰¹²³⁴⁵⁶⁷⁸⁹";
        StringBuilder out = new StringBuilder(exponent < 0 ? "⁻" : "");
        Integer.toString(Math.abs(exponent)).chars().forEach(digit -> out.append(digits.charAt(digit - '0')));
        return out.toString();
    }

    static String of(OptionalDouble value) {
        return value.isPresent() ? of(value.getAsDouble()) : NONE;
    }

    static String percent(double share) {
        return Digits.percent(share);
    }

    /** A value without its unit. */
    static String value(Finding finding) {
        return finding.value() instanceof Value.Text text
                ? text.text()
                : PValue.or(finding, of(Contents.number(finding)));
    }

    /** {@code 95 % profile-likelihood}. */
    static String method(Interval interval) {
        return percent(interval.level()) + " " + interval.method();
    }
}
