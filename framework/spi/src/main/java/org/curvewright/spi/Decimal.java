package org.curvewright.spi;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * The one writer of numbers: the shortest decimal that reads back as the same double, the same on every JVM, in every
 * locale. {@code Double.toString} is neither shortest nor stable before Java 19 (it writes 2.0E-3 as 0.002 but 2e23 as
 * 2.0000000000000003E23 in some versions).
 */
public final class Decimal {

    private static final int SPOKEN_DIGITS = 3;
    private static final int SPOKEN_POWER = 6;
    private static final int PLAIN_FROM = -5;
    private static final int PLAIN_TO = 16;
    private static final int COUNTED_TO = 5;
    private static final int MIDDLE = 5;
    private static final int SAFE_DIGITS = 15;
    private static final double EXACT_INTEGERS = 9e15;

    private Decimal() {}

    /**
     * The shortest decimal: plain from 1e-5 to below 1e16, such as {@code 0.106}, else scientific, such as {@code 2e23}. It
     * is valid JSON.
     *
     * @throws IllegalArgumentException when the value is not finite
     */
    public static String shortest(double value) {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException("only a finite number has a decimal");
        }
        if (value == 0) {
            return "0";
        }
        if (Math.abs(value) < EXACT_INTEGERS && value == Math.rint(value)) {
            return Long.toString((long) value);
        }
        return layout(ShortestDigits.of(value), PLAIN_TO);
    }

    /** Rounded half-even to so many significant digits, trailing zeros dropped; laid out as {@link #shortest}. */
    public static String significant(double value, int digits) {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException("only a finite number has a decimal");
        }
        return value == 0 ? "0" : layout(rounded(value, digits), PLAIN_TO);
    }

    /** The same, scientific from 1e5 on, such as {@code 1.3e10}: the noughts of a size are hard to count. */
    public static String size(double value, int digits) {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException("only a finite number has a decimal");
        }
        return value == 0 ? "0" : layout(rounded(value, digits), COUNTED_TO);
    }

    /**
     * The shortest decimal lies on the same side of every shorter one as the value does, else it would be that one. So it is
     * rounded instead, whose digits are few, unless it lies in the middle of two. Of more than 15 digits a decimal may have
     * fewer than asked for and yet be farther from the value than others.
     */
    private static BigDecimal rounded(double value, int digits) {
        if (digits > SAFE_DIGITS) {
            return new BigDecimal(value).round(new MathContext(digits, RoundingMode.HALF_EVEN));
        }
        BigDecimal shortest = ShortestDigits.of(value).stripTrailingZeros();
        int surplus = shortest.precision() - digits;
        if (surplus <= 0) {
            return shortest;
        }
        boolean middle = surplus == 1
                && shortest.unscaledValue().abs().mod(BigInteger.TEN).intValue() == MIDDLE;
        return (middle ? new BigDecimal(value) : shortest).round(new MathContext(digits, RoundingMode.HALF_EVEN));
    }

    /**
     * As sentences say it: three significant digits, from a million on with a power of ten, such as {@code 1.11e8}.
     *
     * @throws IllegalArgumentException when the value is not finite
     */
    public static String spoken(double value) {
        String rounded = significant(value, SPOKEN_DIGITS);
        BigDecimal number = new BigDecimal(rounded);
        int power = number.precision() - number.scale() - 1;
        return power < SPOKEN_POWER
                ? rounded
                : number.movePointLeft(power).stripTrailingZeros().toPlainString() + "e" + power;
    }

    /** Rounded half-even to so many decimals, trailing zeros kept, such as {@code 12.70}. */
    public static String fixed(double value, int decimals) {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException("only a finite number has a decimal");
        }
        BigDecimal rounded = new BigDecimal(value).setScale(decimals, RoundingMode.HALF_EVEN);
        return (rounded.signum() == 0 ? rounded.abs() : rounded).toPlainString();
    }

    /** @param plainTo the power of ten from which on it is scientific */
    private static String layout(BigDecimal rounded, int plainTo) {
        BigDecimal stripped = rounded.stripTrailingZeros();
        int exponent = stripped.precision() - stripped.scale() - 1;
        if (exponent >= PLAIN_FROM && exponent < plainTo) {
            return stripped.toPlainString();
        }
        String digits = stripped.unscaledValue().abs().toString();
        String fraction = digits.length() == 1 ? "" : "." + digits.substring(1);
        return (stripped.signum() < 0 ? "-" : "") + digits.charAt(0) + fraction + "e" + exponent;
    }
}
