package org.curvewright.numerics.distribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class WeightedChiSquaredTest {

    /** Table 1 of Imhof 1961, Computing the distribution of quadratic forms in normal variables, Biometrika 48, Q1 and Q2. */
    @Test
    void agreesWithPublishedValues() {
        WeightedChiSquared three = new WeightedChiSquared(.6, .3, .1);
        assertThat(three.survival(.1)).isCloseTo(.9458, within(1e-4));
        assertThat(three.survival(.7)).isCloseTo(.5064, within(1e-4));
        assertThat(three.survival(2)).isCloseTo(.1240, within(1e-4));
        WeightedChiSquared pairs = new WeightedChiSquared(.6, .6, .3, .3, .1, .1);
        assertThat(pairs.survival(.2)).isCloseTo(.9936, within(1e-4));
        assertThat(pairs.survival(2)).isCloseTo(.3998, within(1e-4));
        assertThat(pairs.survival(6)).isCloseTo(.0161, within(1e-4));
    }

    @Test
    void equalWeightsAreAChiSquared() {
        assertThat(new WeightedChiSquared(.5, .5, .5, .5, .5).survival(4))
                .isCloseTo(new ChiSquared(5).survival(8), within(1e-12));
    }

    /** Two pairs of weights a and b: (a exp(−x/2a) − b exp(−x/2b))/(a − b), here with a weight in the fiftieth of another. */
    @Test
    void pairsOfWeightsAreSumsOfExponentials() {
        double a = 1;
        double b = .02;
        for (double x : new double[] {.01, .5, 3, 9, 30}) {
            double exact = (a * StrictMath.exp(-x / (2 * a)) - b * StrictMath.exp(-x / (2 * b))) / (a - b);
            assertThat(new WeightedChiSquared(a, b, a, b).survival(x)).isCloseTo(exact, within(1e-10));
        }
    }

    /** Of the same closed form, with weights that count by their mean. */
    @Test
    void smallWeightsCountByTheirMean() {
        double b = .009;
        double exact = (StrictMath.exp(-3) - b * StrictMath.exp(-3 / b)) / (1 - b);
        assertThat(new WeightedChiSquared(1, 1, b, b).survival(6)).isCloseTo(exact, within(2e-5));
    }

    @Test
    void nothingIsNeverExceeded() {
        assertThat(new WeightedChiSquared(0, 0).survival(1e-30)).isZero();
        assertThat(new WeightedChiSquared(1, 2).survival(-1)).isEqualTo(1);
        assertThat(new WeightedChiSquared(1, 2).survival(0)).isEqualTo(1);
        assertThat(new WeightedChiSquared(1, 2).survival(Double.NaN)).isNaN();
        assertThatThrownBy(() -> new WeightedChiSquared(-1)).hasMessageContaining("at least 0");
    }
}
