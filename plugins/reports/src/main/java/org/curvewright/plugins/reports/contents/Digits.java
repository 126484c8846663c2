package org.curvewright.plugins.reports.contents;

import java.util.OptionalDouble;
import org.curvewright.spi.Decimal;

/** What every report does with a number, however it then shows it. */
public final class Digits {

    private static final double PERCENT = 100;
    private static final int PERCENT_DIGITS = 4;

    private Digits() {}

    /**
     * A number as so many digits and a power of ten.
     *
     * @param mantissa from 1 to 10, with its sign
     */
    public record Scientific(String mantissa, int exponent) {}

    /** Of a number other than 0. */
    public static Scientific scientific(double value, int digits) {
        int exponent = (int) Math.floor(StrictMath.log10(Math.abs(value)));
        String mantissa = Decimal.significant(value / StrictMath.pow(10, exponent), digits);
        boolean rounded = mantissa.equals("10") || mantissa.equals("-10");
        return rounded
                ? new Scientific(mantissa.substring(0, mantissa.length() - 1), exponent + 1)
                : new Scientific(mantissa, exponent);
    }

    /** Such as {@code 95 %}. */
    public static String percent(double share) {
        return Decimal.significant(PERCENT * share, PERCENT_DIGITS) + " %";
    }

    /** Whether an end of an interval lies anywhere. */
    public static boolean ends(OptionalDouble end) {
        return end.isPresent() && Double.isFinite(end.getAsDouble());
    }
}
