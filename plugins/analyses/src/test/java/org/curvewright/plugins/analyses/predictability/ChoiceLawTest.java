package org.curvewright.plugins.analyses.predictability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.curvewright.numerics.math.Elementary;
import org.junit.jupiter.api.Test;

class ChoiceLawTest {

    private static final double[] X = {43, 45, 47, 49, 51};

    private static double power(double x) {
        return -(4 * Elementary.exp(-.3 * (x - 43)) + 1);
    }

    @Test
    void continuesAPower() {
        double[] y = Arrays.stream(X).map(ChoiceLawTest::power).toArray();
        assertThat(ChoiceLaw.POWER.fit(X, y).applyAsDouble(56)).isCloseTo(power(56), within(1e-5));
    }

    @Test
    void continuesALine() {
        double[] y = Arrays.stream(X).map(x -> 2 * x - 100).toArray();
        assertThat(ChoiceLaw.LINEAR.fit(X, y).applyAsDouble(56)).isCloseTo(12, within(1e-10));
        assertThat(ChoiceLaw.POWER.fit(X, y).applyAsDouble(53)).isCloseTo(6, within(.3));
    }

    @Test
    void takesALineWherePowersAreTooMany() {
        assertThat(ChoiceLaw.POWER.fit(new double[] {1, 2}, new double[] {3, 4}).applyAsDouble(3))
                .isCloseTo(5, within(1e-12));
    }
}
