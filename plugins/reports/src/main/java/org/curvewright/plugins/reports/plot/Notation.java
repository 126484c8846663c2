package org.curvewright.plugins.reports.plot;

import org.curvewright.spi.Decimal;

/** How an axis writes its numbers. */
public enum Notation {
    /** Digits, and powers of ten where there would be too many. */
    PLAIN {
        @Override
        String write(double value) {
            double size = Math.abs(value);
            return value == 0 || (size >= SMALL && size < LARGE) ? plain(value) : power(value);
        }
    },
    /** Counts as the field says them: 100M parameters, 1B, 2T tokens. */
    COUNT {
        @Override
        String write(double value) {
            double size = Math.abs(value);
            for (int k = SUFFIXES.length - 1; k >= 0; k--) {
                double unit = Double.parseDouble("1e" + 3 * (k + 1));
                if (size >= unit && size < LIMIT * unit) {
                    return plain(value / unit) + SUFFIXES[k];
                }
            }
            return PLAIN.write(value);
        }
    };

    private static final double SMALL = 1e-4;
    private static final double LARGE = 1e5;
    private static final double LIMIT = 1e4;
    private static final int DIGITS = 6;
    private static final String[] SUFFIXES = {"K", "M", "B", "T"};
    private static final String SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹";

    abstract String write(double value);

    /** With a real minus sign. */
    private static String plain(double value) {
        return Decimal.significant(value, DIGITS).replace('-', '−');
    }

    /** Such as 10²¹ or 3×10²¹. */
    private static String power(double value) {
        String digits = Decimal.significant(value, DIGITS);
        int exponent = (int) Math.floor(StrictMath.log10(Math.abs(Double.parseDouble(digits))));
        double mantissa = value / Double.parseDouble("1e" + exponent);
        String factor = plain(mantissa);
        return (factor.equals("1") ? "" : factor + "×") + "10" + raised(exponent);
    }

    private static String raised(int exponent) {
        StringBuilder text = new StringBuilder(exponent < 0 ? "⁻" : "");
        Integer.toString(Math.abs(exponent)).chars().forEach(c -> text.append(SUPERSCRIPTS.charAt(c - '0')));
        return text.toString();
    }
}
