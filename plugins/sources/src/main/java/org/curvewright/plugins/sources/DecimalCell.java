package org.curvewright.plugins.sources;

/**
 * Decimal numbers as data files write them, such as {@code -12}, {@code .5} and {@code 1e18}. Hexadecimal, digit separators,
 * type suffixes, {@code NaN} and {@code Infinity} are text, whatever the locale.
 */
final class DecimalCell {

    private DecimalCell() {}

    /** The number, or NaN when the cell is not a finite decimal number. */
    static double parse(String cell) {
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
