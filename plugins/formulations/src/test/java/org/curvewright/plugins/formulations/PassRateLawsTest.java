package org.curvewright.plugins.formulations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import org.curvewright.spi.law.Formulation;
import org.curvewright.spi.law.Law;
import org.curvewright.testkit.KnownLaws;
import org.junit.jupiter.api.Test;

/** Values by hand: with c = 2, 8 and 64 and exponents 1, 2 and 3 the parts at N = 4 have −ln p = 1/2, 1/2 and 1. */
class PassRateLawsTest {

    private static final double HALF = StrictMath.exp(-0.5);
    private static final double WHOLE = StrictMath.exp(-1);

    private static double at4(String id, Map<String, String> keys, double... theta) {
        Formulation law = KnownLaws.formulation(id, keys);
        assertThat(law.parameters().size()).isEqualTo(theta.length);
        return new Law(law, theta).predict(4);
    }

    @Test
    void stepsMultiply() {
        assertThat(at4("passuntil-multi-step", Map.of("steps", "3"), 2, 1, 8, 1, 64, 1))
                .isCloseTo(HALF * HALF * WHOLE, within(1e-15));
    }

    @Test
    void theBestCircuitCounts() {
        assertThat(at4("passuntil-multi-circuit", Map.of("circuits", "3"), 2, 1, 8, 1, 64, 1))
                .isCloseTo(HALF, within(1e-15));
        assertThat(at4("passuntil-multi-circuit", Map.of(), 4, 1, 8, 1)).isCloseTo(HALF, within(1e-15));
    }

    /** Σ w p with w = e^(p/T)/Σ e^(p/T). */
    @Test
    void circuitsMixByTheirTemperature() {
        double first = StrictMath.exp(HALF / 0.1);
        double second = StrictMath.exp(WHOLE / 0.1);
        assertThat(at4("passuntil-multi-circuit", Map.of("temperature", "0.1"), 2, 1, 16, 1))
                .isCloseTo((first * HALF + second * WHOLE) / (first + second), within(1e-15));
    }

    @Test
    void bendsAboutTheSizeWhereItIsTold() {
        double log = StrictMath.log(4 / 8.0);
        assertThat(at4("passuntil-quadratic", Map.of("at", "8"), 0.3, 0.6, -0.2))
                .isCloseTo(StrictMath.exp(-StrictMath.exp(0.3 - 0.6 * log - 0.2 * log * log)), within(1e-15));
    }

    @Test
    void refusesKeysThatCannotBe() {
        assertThatThrownBy(() -> new PassRateLaws.Steps("N", 1)).hasMessage("steps is 1, not at least 2");
        assertThatThrownBy(() -> new PassRateLaws.Circuits("N", 2, 0.001))
                .hasMessage("temperature is 0.001, neither 0 nor at least 0.01");
        assertThatThrownBy(() -> new PassRateLaws.Bend("N", 0)).hasMessage("at is 0, not positive and finite");
        assertThatThrownBy(() -> new PassRateLaws.Bend(" ", 1)).hasMessage("the covariate has no symbol");
    }
}
