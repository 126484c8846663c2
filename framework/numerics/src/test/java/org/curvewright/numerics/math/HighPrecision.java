package org.curvewright.numerics.math;

import java.math.BigDecimal;
import java.math.MathContext;

/** Exponential and logarithm to about 45 digits, and the distance of a double from them. */
final class HighPrecision {
    private static final MathContext DIGITS = new MathContext(60);
    private static final int HALVINGS = 20;
    private static final int TERMS = 16;

    private HighPrecision() {}

    static BigDecimal exp(BigDecimal x) {
        BigDecimal small = x.divide(BigDecimal.valueOf(1L << HALVINGS), DIGITS);
        BigDecimal term = BigDecimal.ONE;
        BigDecimal sum = BigDecimal.ONE;
        for (int n = 1; n <= TERMS; n++) {
            term = term.multiply(small, DIGITS).divide(BigDecimal.valueOf(n), DIGITS);
            sum = sum.add(term, DIGITS);
        }
        for (int i = 0; i < HALVINGS; i++) {
            sum = sum.multiply(sum, DIGITS);
        }
        return sum;
    }

    /** Two Halley steps from a double: 16 digits become 48, then more than are carried. */
    static BigDecimal log(BigDecimal x, double guess) {
        BigDecimal y = new BigDecimal(guess);
        for (int i = 0; i < 2; i++) {
            BigDecimal e = exp(y);
            BigDecimal step = x.subtract(e, DIGITS).divide(x.add(e, DIGITS), DIGITS);
            y = y.add(step.multiply(BigDecimal.valueOf(2)), DIGITS);
        }
        return y;
    }

    /** {@code |computed − exact|} in units in the last place of the exact value. */
    static double ulps(double computed, BigDecimal exact) {
        BigDecimal unit = new BigDecimal(Math.ulp(exact.doubleValue()));
        return new BigDecimal(computed)
                .subtract(exact)
                .abs()
                .divide(unit, DIGITS)
                .doubleValue();
    }
}
