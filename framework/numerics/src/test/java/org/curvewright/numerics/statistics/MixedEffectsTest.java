package org.curvewright.numerics.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import org.curvewright.numerics.random.RandomStream;
import org.junit.jupiter.api.Test;

class MixedEffectsTest {

    /** Balanced one-way layout: the restricted likelihood's components are those of the analysis of variance. */
    @Test
    void aBalancedLayoutGivesTheMeanSquares() {
        double[] y = {1, 1.2, 0.8, 2, 2.3, 1.9, 3.1, 2.9, 3.3};
        int[] family = {0, 0, 0, 1, 1, 1, 2, 2, 2};
        double[] errors = new double[9];
        Arrays.fill(errors, 0.1);
        MixedEffects found = MixedEffects.fit(y, errors, List.of(new MixedEffects.Factor(3, family)));
        // Means 1, 2.0667, 3.1; mean square within .0822222 = τ² + .01, between 3.3078 = .0822222·… + 3 τ_f².
        double within = (0.08 + 0.0866667 + 0.08) / 6;
        double between = 3 * (square(1 - 2.0555556) + square(2.0666667 - 2.0555556) + square(3.1 - 2.0555556)) / 2;
        assertThat(found.own()).isCloseTo(Math.sqrt(within - 0.01), within(1e-5));
        assertThat(found.factors()[0]).isCloseTo(Math.sqrt((between - within) / 3), within(1e-5));
        assertThat(found.mean()).isCloseTo(2.0555556, within(1e-6));
        assertThat(found.meanError()).isCloseTo(Math.sqrt(between / 9), within(1e-5));
        // A level's mean, drawn by 1 − within/between towards all, varies by within/3·(1 − b) + b²·between/9 with b =
        // within/between.
        double b = within / between;
        assertThat(found.levelErrors()[0][0])
                .isCloseTo(Math.sqrt(within / 3 * (1 - b) + b * b * between / 9), within(1e-5));
    }

    /**
     * With errors of almost nothing and no factor, −2 ℓ = (n − 1) ln τ² + S/τ² up to a constant: for n = 4, S = 3 the least is at
     * τ = 1, and a value t² is allowed where 3 ln t² + 3/t² − 3 ≤ 3.841459.
     */
    @Test
    void profilesEndWhereTheLikelihoodSays() {
        double s = Math.sqrt(0.75);
        double[] ends = ProfiledDeviations.of(
                new double[] {s, -s, s, -s}, new double[] {1e-9, 1e-9, 1e-9, 1e-9}, List.of(), .95)[0];
        assertThat(3 * Math.log(square(ends[0])) + 3 / square(ends[0]) - 3).isCloseTo(3.841458821, within(1e-4));
        assertThat(3 * Math.log(square(ends[1])) + 3 / square(ends[1]) - 3).isCloseTo(3.841458821, within(1e-4));
        assertThat(ends[0]).isLessThan(1);
        assertThat(ends[1]).isGreaterThan(1);
    }

    /** Estimates that scatter less than their errors say show no deviation of their own. */
    @Test
    void profilesReachZeroWhereNothingIsShown() {
        double[] ends = ProfiledDeviations.of(
                new double[] {.5, .51, .49, .5}, new double[] {.1, .1, .1, .1}, List.of(), .95)[0];
        assertThat(ends[0]).isZero();
        assertThat(ends[1]).isBetween(.01, .3);
    }

    private static double square(double x) {
        return x * x;
    }

    private static final int FAMILIES = 12;
    private static final int RECIPES = 10;

    /** 12 families crossed with 10 recipes: standard deviations of the two, of single curves, and none of a third factor. */
    @Test
    void crossedFactorsAreToldApart() {
        RandomStream random = RandomStream.of(4);
        double[] ofFamily = drawn(FAMILIES, 0.05, random);
        double[] ofRecipe = drawn(RECIPES, 0.02, random);
        int n = FAMILIES * RECIPES;
        double[] y = new double[n];
        double[] errors = new double[n];
        for (int g = 0; g < n; g++) {
            errors[g] = 0.003 + 0.002 * random.nextDouble();
            y[g] = 0.6
                    + ofFamily[g / RECIPES]
                    + ofRecipe[g % RECIPES]
                    + 0.01 * random.nextGaussian()
                    + errors[g] * random.nextGaussian();
        }
        MixedEffects found = MixedEffects.fit(
                y,
                errors,
                List.of(
                        factor(FAMILIES, n, g -> g / RECIPES),
                        factor(RECIPES, n, g -> g % RECIPES),
                        factor(5, n, g -> g / 3 % 5)));
        assertThat(found.factors()[0]).isBetween(0.03, 0.08);
        assertThat(found.factors()[1]).isBetween(0.012, 0.035);
        assertThat(found.factors()[2]).isLessThan(0.004);
        assertThat(found.own()).isCloseTo(0.01, within(0.003));
        double mean = Arrays.stream(ofRecipe).sum() / RECIPES;
        for (int k = 0; k < RECIPES; k++) {
            assertThat(found.effects()[1][k]).isCloseTo(ofRecipe[k] - mean, within(0.012));
        }
    }

    private static double[] drawn(int n, double deviation, RandomStream random) {
        double[] drawn = new double[n];
        Arrays.setAll(drawn, k -> deviation * random.nextGaussian());
        return drawn;
    }

    private static MixedEffects.Factor factor(int levels, int n, IntUnaryOperator level) {
        return new MixedEffects.Factor(levels, IntStream.range(0, n).map(level).toArray());
    }

    @Test
    void equalEstimatesDifferByNothing() {
        MixedEffects found = MixedEffects.fit(new double[] {1, 1.001, 0.999}, new double[] {0.1, 0.1, 0.1}, List.of());
        assertThat(found.own()).isZero();
        assertThat(found.drawn()).containsExactly(new double[] {1, 1, 1}, within(1e-12));
        assertThat(found.meanError()).isCloseTo(0.1 / Math.sqrt(3), within(1e-12));
    }

    @Test
    void refusesExactEstimates() {
        assertThatThrownBy(() -> MixedEffects.fit(new double[] {1, 2}, new double[] {0, 1}, List.of()))
                .hasMessageContaining("above 0");
    }
}
