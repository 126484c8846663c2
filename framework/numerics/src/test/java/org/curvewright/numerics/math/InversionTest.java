package org.curvewright.numerics.math;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

/** The inverse of an incomplete function undoes it, for shapes and probabilities over many orders of magnitude. */
class InversionTest {
    private static final int CASES = 3000;
    private static final double TOLERANCE = 1e-11;

    private final Random random = new Random(11);

    @Test
    void gammaIsInvertedInBothTails() {
        for (int i = 0; i < CASES; i++) {
            double shape = between(1e-2, 1e5);
            double tail = between(1e-30, 0.5);
            double low = IncompleteGamma.inverse(shape, tail, 1 - tail);
            if (low > Double.MIN_NORMAL) {
                assertThat(Math.abs(IncompleteGamma.lower(shape, low) / tail - 1))
                        .as("lower, shape %s, tail %s, x %s", shape, tail, low)
                        .isLessThan(TOLERANCE);
            }
            double high = IncompleteGamma.inverse(shape, 1 - tail, tail);
            assertThat(Math.abs(IncompleteGamma.upper(shape, high) / tail - 1))
                    .as("upper, shape %s, tail %s, x %s", shape, tail, high)
                    .isLessThan(TOLERANCE);
        }
    }

    @Test
    void betaIsInverted() {
        for (int i = 0; i < CASES; i++) {
            double a = between(1e-2, 1e5);
            double b = between(1e-2, 1e5);
            double tail = between(1e-30, 0.5);
            double odds = IncompleteBeta.logOddsOfInverse(a, b, tail, 1 - tail);
            double x = Logistic.sigmoid(odds);
            if (x > Double.MIN_NORMAL) {
                assertThat(Math.abs(IncompleteBeta.lower(a, b, x, Logistic.sigmoid(-odds)) / tail - 1))
                        .as("a %s, b %s, tail %s, x %s", a, b, tail, x)
                        .isLessThan(TOLERANCE);
            }
        }
    }

    private double between(double low, double high) {
        return low * StrictMath.pow(high / low, random.nextDouble());
    }
}
