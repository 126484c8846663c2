package org.curvewright.plugins.analyses.allocation;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import org.curvewright.spi.Decimal;

/** Large numbers as people write them: 1e12 and 5.76e23, never a row of zeros. */
final class Magnitude {

    /** From a million on zeros are counted, not written. */
    private static final int LARGE = 6;

    private static final int WORD_DIGITS = 4;

    private Magnitude() {}

    /** All its digits, as a part of an address. */
    static String label(double value) {
        return written(new BigDecimal(Decimal.shortest(value)));
    }

    /** Four digits, as part of a sentence. */
    static String words(double value) {
        if (!Double.isFinite(value)) {
            return value > 0 ? "∞" : "−∞";
        }
        return written(new BigDecimal(value).round(new MathContext(WORD_DIGITS, RoundingMode.HALF_EVEN)));
    }

    private static String written(BigDecimal value) {
        BigDecimal shown = value.stripTrailingZeros();
        int exponent = shown.precision() - shown.scale() - 1;
        return value.signum() == 0 || exponent < LARGE
                ? shown.toPlainString()
                : shown.movePointLeft(exponent).toPlainString() + "e" + exponent;
    }
}
