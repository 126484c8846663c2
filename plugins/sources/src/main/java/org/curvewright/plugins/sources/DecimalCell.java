package org.curvewright.plugins.sources;

/**
 * Decimal numbers as data files write them, such as {@code -12}, {@code .5} and {@code 1e18}. Hexadecimal, digit separators,
 * type suffixes, {@code NaN} and {@code Infinity} are text, whatever the locale.
 */
final class DecimalCell {

    /** Whole numbers of so many digits are exact, and so are the powers of ten below. */
    private static final int EXACT_DIGITS = 15;

    private static final double[] POWERS = {
        1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15
    };

    private DecimalCell() {}

    /** The number, or NaN when the cell is not a finite decimal number. */
    static double parse(String cell) {
        double plain = plain(cell);
        return Double.isNaN(plain) ? general(cell) : plain;
    }

    /**
     * A short number without sign and exponent, as most cells of a large table hold; else NaN. The digits and the power of ten
     * are exact, so that their quotient is rounded once and is what {@link Double#parseDouble} gives.
     */
    private static double plain(String cell) {
        long digits = 0;
        int point = -1;
        int length = cell.length();
        if (length == 0 || length > EXACT_DIGITS) {
            return Double.NaN;
        }
        for (int i = 0; i < length; i++) {
            char c = cell.charAt(i);
            if (c >= '0' && c <= '9') {
                digits = 10 * digits + (c - '0');
            } else if (c == '.' && point < 0 && length > 1) {
                point = i;
            } else {
                return Double.NaN;
            }
        }
        return point < 0 ? digits : digits / POWERS[length - 1 - point];
    }

    private static double general(String cell) {
        double value = isDecimal(cell) ? Double.parseDouble(cell) : Double.NaN;
        return Double.isInfinite(value) ? Double.NaN : value;
    }

    private static boolean isDecimal(String cell) {
        int start = afterSign(cell, 0);
        int end = afterDigits(cell, start);
        int digits = end - start;
        if (end < cell.length() && cell.charAt(end) == '.') {
            int fraction = end + 1;
            end = afterDigits(cell, fraction);
            digits += end - fraction;
        }
        return digits > 0 && (end == cell.length() || isExponent(cell, end));
    }

    private static boolean isExponent(String cell, int at) {
        int start = afterSign(cell, at + 1);
        return (cell.charAt(at) == 'e' || cell.charAt(at) == 'E')
                && start < cell.length()
                && afterDigits(cell, start) == cell.length();
    }

    private static int afterSign(String cell, int at) {
        boolean sign = at < cell.length() && (cell.charAt(at) == '-' || cell.charAt(at) == '+');
        return sign ? at + 1 : at;
    }

    private static int afterDigits(String cell, int at) {
        int end = at;
        while (end < cell.length() && cell.charAt(end) >= '0' && cell.charAt(end) <= '9') {
            end++;
        }
        return end;
    }
}
