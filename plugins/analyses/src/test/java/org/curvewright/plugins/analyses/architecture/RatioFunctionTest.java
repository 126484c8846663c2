package org.curvewright.plugins.analyses.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.curvewright.plugins.analyses.known.Polynomial;
import org.curvewright.spi.law.Law;
import org.junit.jupiter.api.Test;

class RatioFunctionTest {

    private static double of(double logarithm, double reciprocal) {
        return new RatioFunction("x", 1, 2).of(new Law(new Polynomial(2), new double[] {1, logarithm, reciprocal}));
    }

    /** Bian et al. 2025: .0078/.0974 = .0800821. */
    @Test
    void theOptimumOfPublishedCoefficients() {
        assertThat(of(.0974, .0078)).isCloseTo(.0800821, within(1e-7));
    }

    @Test
    void noneWithoutAMinimum() {
        assertThat(of(-.0974, .0078)).isNaN();
        assertThat(of(.0974, -.0078)).isNaN();
        assertThat(of(0, .0078)).isNaN();
    }
}
