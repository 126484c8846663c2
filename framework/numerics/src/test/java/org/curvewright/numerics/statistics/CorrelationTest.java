package org.curvewright.numerics.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Reference values: scipy 1.17.1 ({@code pearsonr, spearmanr, kendalltau}) and a plain enumeration in Python. */
class CorrelationTest {
    private static final double[] X = {2.1, 3.4, 1.7, 8.8, 5.5, 4.0, 9.1};
    private static final double[] Y = {1.0, 2.5, 0.3, 5.1, 6.0, 2.2, 4.4};
    private static final double[] TIED_X = {1, 2, 2, 3, 4, 4, 4, 5};
    private static final double[] TIED_Y = {1, 3, 2, 2, 5, 5, 4, 1};
    private static final double DIGITS = 1e-14;

    @Test
    void pearson() {
        expect(Correlation.pearson(X, Y), 0.8161872663565432, 0.02513218790515376);
        expect(Correlation.pearson(TIED_X, TIED_Y), 0.39290630138311544, 0.33560813326016314);
    }

    @Test
    void spearman() {
        expect(Correlation.spearman(X, Y), 0.8214285714285715, 0.0234488083456915);
        expect(Correlation.spearman(TIED_X, TIED_Y), 0.3187749052623735, 0.4415540264059778);
    }

    @Test
    void kendallWithoutTiesIsExact() {
        expect(Correlation.kendall(X, Y), 0.6190476190476191, 0.06904761904761905);
    }

    @Test
    void kendallWithTiesIsNormal() {
        expect(Correlation.kendall(TIED_X, TIED_Y), 0.32659863237109044, 0.29390661808320995);
    }

    @Test
    void kendallOfManyValuesIsNormal() {
        double[] x = IntStream.range(0, 40).asDoubleStream().toArray();
        double[] y = Arrays.stream(x).map(v -> v * 17 % 41).toArray();
        expect(Correlation.kendall(x, y), 0.01794871794871795, 0.8704282960625428);
        expect(Correlation.kendall(Arrays.copyOf(x, 30), Arrays.copyOf(y, 30)), 0.0022988505747126436, 1);
    }

    @Test
    void permutationsAreEnumerated() {
        expect(Correlation.pearsonByPermutation(X, Y), 0.8161872663565432, 0.03115079365079365);
        expect(Correlation.spearmanByPermutation(X, Y), 0.8214285714285715, 0.034126984126984124);
        expect(Correlation.pearsonByPermutation(TIED_X, TIED_Y), 0.39290630138311544, 0.33630952380952384);
        expect(Correlation.spearmanByPermutation(TIED_X, TIED_Y), 0.3187749052623735, 0.4386904761904762);
    }

    @Test
    void tooManyOrdersAreNotEnumerated() {
        double[] ten = IntStream.range(0, 10).asDoubleStream().toArray();
        assertThat(Correlation.spearmanByPermutation(ten, ten).obstacle()).contains(Obstacle.TOO_MANY);
    }

    @Test
    void aPerfectLineIsCertain() {
        expect(Correlation.pearson(X, Arrays.stream(X).map(v -> 3 - 2 * v).toArray()), -1, 0);
        expect(Correlation.spearman(X, X), 1, 0);
    }

    @ParameterizedTest
    @ValueSource(doubles = {1e-300, 1e-160, 1e160, 1e307})
    void theUnitDoesNotMatter(double unit) {
        double[] scaled = Arrays.stream(X).map(v -> v * unit).toArray();
        expect(Correlation.pearson(scaled, Y), 0.8161872663565432, 0.02513218790515376);
    }

    @Test
    void aConstantSeriesHasNoCorrelation() {
        double[] constant = new double[X.length];
        Arrays.fill(constant, 0.1);
        assertThat(Correlation.pearson(X, constant).obstacle()).contains(Obstacle.CONSTANT);
        assertThat(Correlation.spearman(constant, X).obstacle()).contains(Obstacle.CONSTANT);
        assertThat(Correlation.kendall(X, constant).value()).isEmpty();
    }

    @Test
    void notANumberHasNoCorrelation() {
        double[] broken = X.clone();
        broken[2] = Double.NaN;
        assertThat(Correlation.kendall(broken, Y).obstacle()).contains(Obstacle.NOT_FINITE);
    }

    @Test
    void twoPairsAreTooFew() {
        assertThat(Correlation.pearson(new double[] {1, 2}, new double[] {3, 5}).obstacle())
                .contains(Obstacle.TOO_FEW);
    }

    @Test
    void lengthsHaveToAgree() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Correlation.pearson(X, new double[] {1}))
                .withMessage("lengths are 7 and 1, not equal");
    }

    private static void expect(Statistic<Correlation> actual, double coefficient, double pValue) {
        assertThat(actual.orElseThrow().coefficient()).isCloseTo(coefficient, within(DIGITS));
        assertThat(actual.orElseThrow().pValue()).isCloseTo(pValue, within(DIGITS));
    }
}
