package org.curvewright.numerics.factor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.curvewright.numerics.random.RandomStream;
import org.junit.jupiter.api.Test;

class OneFactorTest {

    private static final double[] CONGENERIC = {.9, .8, .7, .6, .5};

    /** Σ of standardised variables with these loadings. */
    private static double[] correlation(double[] loadings) {
        int p = loadings.length;
        double[] matrix = new double[p * p];
        for (int j = 0; j < p; j++) {
            for (int i = 0; i < p; i++) {
                matrix[i + j * p] = i == j ? 1 : loadings[i] * loadings[j];
            }
        }
        return matrix;
    }

    /** (4)²/(4² + 5·0.36) times the loading .8: .8988764. */
    @Test
    void recoversOmegaOfEqualLoadings() {
        double[] equal = new double[5];
        Arrays.fill(equal, .8);
        assertThat(OneFactor.fit(correlation(equal), 5).omega()).isCloseTo(16 / 17.8, within(1e-12));
    }

    /** 3.5²/(3.5² + 2.45) = .8333333. */
    @Test
    void recoversOmegaOfUnequalLoadings() {
        assertThat(OneFactor.fit(correlation(CONGENERIC), 5).omega()).isCloseTo(12.25 / 14.7, within(1e-12));
    }

    @Test
    void recoversTheLoadings() {
        OneFactor fit = OneFactor.fit(correlation(CONGENERIC), 5);
        assertThat(fit.loadings()).containsExactly(CONGENERIC, within(1e-9));
        assertThat(fit.discrepancy()).isCloseTo(0, within(1e-12));
        assertThat(fit.converged()).isTrue();
        assertThat(fit.improper()).isZero();
    }

    @Test
    void doesNotDependOnTheScaleOfTheVariables() {
        double[] matrix = correlation(CONGENERIC);
        double[] scaled = Arrays.stream(matrix).map(x -> 1e12 * x).toArray();
        assertThat(OneFactor.fit(scaled, 5).omega())
                .isCloseTo(OneFactor.fit(matrix, 5).omega(), within(1e-12));
    }

    /** A loading above 1 in a correlation matrix is a Heywood case. */
    @Test
    void countsImproperVariables() {
        double[] matrix = correlation(new double[] {.9, .8, .7, .6});
        matrix[1] = matrix[4] = .95;
        OneFactor fit = OneFactor.fit(matrix, 4);
        assertThat(fit.improper()).isEqualTo(1);
    }

    @Test
    void fitsManyVariables() {
        RandomStream random = RandomStream.of(7, 1);
        double[] loadings = new double[60];
        Arrays.setAll(loadings, j -> .3 + .6 * random.nextDouble());
        double common = Arrays.stream(loadings).sum();
        double unique = Arrays.stream(loadings).map(x -> 1 - x * x).sum();
        OneFactor fit = OneFactor.fit(correlation(loadings), 60);
        assertThat(fit.omega()).isCloseTo(common * common / (common * common + unique), within(1e-10));
    }

    @Test
    void refusesTwoVariables() {
        assertThatThrownBy(() -> OneFactor.fit(correlation(new double[] {.5, .5}), 2))
                .hasMessage("2 variables do not identify a factor; it takes at least 3");
    }
}
