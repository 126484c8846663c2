package org.curvewright.plugins.reports.html;

import java.util.Optional;
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
    private static final int SIZE_DIGITS = 3;
    private static final double THOUSAND = 1000;
    /** From here on three digits read as the next thousand. */
    private static final double ROUNDS_UP = 0.9995;

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

    /** 1.3B, as sizes are spoken of, in three digits; empty below a thousand and from 10¹⁵ on. */
    static Optional<String> size(double value) {
        for (Scale scale : Scale.values()) {
            if (value >= scale.factor * ROUNDS_UP && value < scale.factor * THOUSAND * ROUNDS_UP) {
                return Optional.of(Decimal.significant(value / scale.factor, SIZE_DIGITS) + scale.name());
            }
        }
        return Optional.empty();
    }

    /** What sizes are counted in. */
    private enum Scale {
        k(1e3),
        M(1e6),
        B(1e9),
        T(1e12);

        private final double factor;

        Scale(double factor) {
            this.factor = factor;
        }
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
