package org.curvewright.plugins.analyses.allocation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.curvewright.plugins.analyses.allocation.ApproachBias.Configuration;
import org.curvewright.spi.analysis.Finding;
import org.curvewright.spi.analysis.Value;
import org.curvewright.testkit.KnownLaws;
import org.junit.jupiter.api.Test;

class ApproachBiasTest {

    private static final List<Double> BUDGETS = List.of(1e18, 1e19, 1e20, 1e21, 1e22);

    private static double value(double alpha, double beta, double offset, String address) {
        return value(alpha, beta, offset, 0, address);
    }

    private static double value(double alpha, double beta, double offset, double drift, String address) {
        Configuration with = new Configuration(
                KnownLaws.formulation("chinchilla"),
                Map.of("A", 406.4, "alpha", alpha, "B", 410.7, "beta", beta, "E", 1.69),
                BUDGETS,
                9,
                4,
                offset,
                drift,
                new FlopCount(FlopCount.Counted.AS_IN_LAW, 6, 47491, 2048, 128));
        Finding finding = new ApproachBias(with)
                .findings().stream()
                        .filter(found -> found.address().equals(address))
                        .findFirst()
                        .orElseThrow();
        return ((Value.Quantity) finding.value()).number();
    }

    /** A hyperbolic cosine's parabola has its vertex where the cosine has, or a constant beside it. */
    @Test
    void equalExponentsGiveTheExactExponent() {
        assertThat(value(0.32, 0.32, 1, "approach-2/N-exponent")).isCloseTo(0.5, within(1e-9));
        assertThat(value(0.32, 0.32, 1, "approach-2/N-ratio-bias")).isCloseTo(1, within(1e-9));
        assertThat(value(0.32, 0.32, 1.5, "approach-2/N-exponent-bias")).isCloseTo(0, within(1e-9));
    }

    /** Published exponents differ, and parabolas then put the best size too high or too low by a few per cent. */
    @Test
    void unequalExponentsMoveTheSize() {
        assertThat(value(0.34, 0.28, 1, "approach-2/N-exponent-bias")).isCloseTo(0, within(1e-9));
        assertThat(Math.abs(value(0.34, 0.28, 1, "approach-2/N-ratio-bias") - 1))
                .isGreaterThan(0.01);
    }

    /** Where the exponents are equal a parabola bears a constant offset, and where they differ a drift moves the exponent. */
    @Test
    void aDriftOfTheMiddleMovesTheExponent() {
        assertThat(value(0.34, 0.28, 1.5, "approach-2/N-exponent-bias")).isCloseTo(0, within(1e-9));
        assertThat(Math.abs(value(0.34, 0.28, 1, 0.05, "approach-2/N-exponent-bias")))
                .isGreaterThan(1e-4);
    }
}
