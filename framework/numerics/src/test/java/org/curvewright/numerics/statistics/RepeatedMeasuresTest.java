package org.curvewright.numerics.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.curvewright.numerics.distribution.StudentT;
import org.junit.jupiter.api.Test;

class RepeatedMeasuresTest {

    /** One dimension: F is t² of one sample. */
    @Test
    void oneDimensionIsStudentsT() {
        RepeatedMeasures found =
                RepeatedMeasures.test(new double[][] {{1}, {2}, {4}, {2.5}}, 1).orElseThrow();
        double mean = 9.5 / 4;
        double variance = (1.375 * 1.375 + .375 * .375 + 1.625 * 1.625 + .125 * .125) / 3;
        double t = mean / Math.sqrt(variance / 4);
        assertThat(found.f()).isCloseTo(t * t, within(1e-12));
        assertThat(found.epsilon()).isEqualTo(1);
        assertThat(found.pValue()).isCloseTo(new StudentT(3).twoSided(t), within(1e-12));
    }

    /** By NumPy 2.4.6 and SciPy 1.17.1 with the formulas of the class; tr² S/tr S² = 1.268580. */
    @Test
    void correctsForErrorsThatAreNotSpherical() {
        double[][] vectors = {{10, 1, 0}, {-3, 2, 1}, {2, -1, 4}, {8, 0, -1}, {5, 1, 1}};
        RepeatedMeasures found = RepeatedMeasures.test(vectors, 3).orElseThrow();
        assertThat(found.f()).isCloseTo(3.3311897106109325, within(1e-12));
        assertThat(found.epsilon()).isCloseTo(0.5299931653645644, within(1e-12));
        assertThat(found.denominator()).isCloseTo(4 * found.numerator(), within(1e-12));
        assertThat(found.pValue()).isCloseTo(0.10731585745906237, within(1e-10));
    }

    @Test
    void refusesWhatShowsNoError() {
        assertThat(RepeatedMeasures.test(new double[][] {{1, 2}}, 2)).isEmpty();
        assertThat(RepeatedMeasures.test(new double[][] {{1, 2}, {1, 2}}, 2)).isEmpty();
        assertThat(RepeatedMeasures.test(new double[][] {{}, {}}, 0)).isEmpty();
    }
}
