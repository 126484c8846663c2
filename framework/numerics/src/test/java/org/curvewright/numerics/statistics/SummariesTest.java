package org.curvewright.numerics.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.NoSuchElementException;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

/** Reference values: numpy 2.4.6 and scipy 1.17.1, where not computed by hand. */
class SummariesTest {
    private static final double[] X = {2.1, 3.4, 1.7, 8.8, 5.5, 4.0, 9.1};
    private static final double[] NOTHING = {};

    @Test
    void meanAndVariance() {
        assertThat(Moments.mean(X).orElseThrow()).isCloseTo(4.942857142857143, within(1e-15));
        assertThat(Moments.variance(X, 0).orElseThrow()).isCloseTo(7.762448979591838, within(1e-14));
        assertThat(Moments.variance(X, 1).orElseThrow()).isCloseTo(9.056190476190478, within(1e-14));
        assertThat(Moments.standardError(X).orElseThrow()).isCloseTo(Math.sqrt(9.056190476190478 / 7), within(1e-14));
    }

    @Test
    void aLargeOffsetDoesNotSpoilTheVariance() {
        assertThat(Moments.variance(new double[] {1e9 + 4, 1e9 + 7, 1e9 + 13, 1e9 + 16}, 1)
                        .orElseThrow())
                .isEqualTo(30);
    }

    /** (1, 2, 3, 4) has the standard deviation √(5/3); squares of what is 2^600 times as large are no numbers. */
    @Test
    void aStandardDeviationWhoseSquareIsNoNumberIsOne() {
        double[] large =
                DoubleStream.of(1, 2, 3, 4).map(x -> Math.scalb(x, 600)).toArray();
        assertThat(Moments.variance(large, 1).value()).isEmpty();
        assertThat(Moments.standardDeviation(large, 1).value())
                .hasValue(Math.scalb(
                        Moments.standardDeviation(new double[] {1, 2, 3, 4}, 1)
                                .value()
                                .orElseThrow(),
                        600));
        assertThat(Moments.standardDeviation(new double[] {1, Double.POSITIVE_INFINITY}, 1)
                        .value())
                .isEmpty();
    }

    @Test
    void whatIsUndefinedSaysWhy() {
        assertThat(Moments.mean(NOTHING).obstacle()).contains(Obstacle.TOO_FEW);
        assertThat(Moments.variance(new double[] {1}, 1).obstacle()).contains(Obstacle.TOO_FEW);
        assertThat(Moments.mean(1, Double.NaN).obstacle()).contains(Obstacle.NOT_FINITE);
        assertThat(Moments.mean(1.7e308, 1.7e308).obstacle()).contains(Obstacle.OVERFLOW);
        assertThat(Moments.weightedMean(X, new double[X.length]).obstacle()).contains(Obstacle.NO_WEIGHT);
        assertThat(Quantiles.median(NOTHING).obstacle()).contains(Obstacle.TOO_FEW);
        assertThat(EmpiricalDistribution.of(Double.POSITIVE_INFINITY).obstacle())
                .contains(Obstacle.NOT_FINITE);
    }

    @Test
    void theReasonIsInTheException() {
        Statistic<Double> none = Moments.mean(NOTHING);
        assertThatThrownBy(none::orElseThrow)
                .isInstanceOf(NoSuchElementException.class)
                .hasMessage("undefined: there are too few values");
    }

    @Test
    void weightedMean() {
        assertThat(Moments.weightedMean(new double[] {1, 5}, new double[] {3, 1})
                        .orElseThrow())
                .isEqualTo(2);
    }

    @Test
    void quantilesAreThoseOfNumpy() {
        assertThat(Quantiles.of(X, 0.025).orElseThrow()).isCloseTo(1.76, within(1e-14));
        assertThat(Quantiles.of(X, 0.975).orElseThrow()).isCloseTo(9.055, within(1e-14));
        assertThat(Quantiles.median(X).orElseThrow()).isEqualTo(4);
        assertThat(Quantiles.of(X, 0).orElseThrow()).isEqualTo(1.7);
        assertThat(Quantiles.of(X, 1).orElseThrow()).isEqualTo(9.1);
    }

    @Test
    void aQuantileBeyondCertaintyIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Quantiles.of(X, 1.5))
                .withMessage("p is 1.5, not in [0, 1]");
    }

    @Test
    void tiesShareTheirRanks() {
        assertThat(Ranks.mid(new double[] {1, 3, 2, 2, 5, 5, 4, 1}).orElseThrow())
                .containsExactly(1.5, 5, 3.5, 3.5, 7.5, 7.5, 6, 1.5);
    }

    @Test
    void zeroHasNoSignForRanks() {
        assertThat(Ranks.mid(new double[] {0.0, -0.0, 1}).orElseThrow()).containsExactly(1.5, 1.5, 3);
    }

    @Test
    void holmStepsDown() {
        assertThat(MultipleTests.holm(0.01, 0.04, 0.03, 0.005))
                .containsExactly(new double[] {0.03, 0.06, 0.06, 0.02}, within(1e-15));
    }

    @Test
    void holmNeverExceedsOne() {
        assertThat(MultipleTests.holm(0.6, 0.9)).containsExactly(1, 1);
    }

    @Test
    void anEmpiricalDistributionCountsShares() {
        EmpiricalDistribution distribution =
                EmpiricalDistribution.of(3, 1, 2, 2).orElseThrow();
        assertThat(distribution.cdf(2)).isEqualTo(0.75);
        assertThat(distribution.survival(2)).isEqualTo(0.25);
        assertThat(distribution.cdf(0.9)).isZero();
        assertThat(distribution.survival(Double.NaN)).isNaN();
    }

    @Test
    void theAreaUnderTheSurvivalIsTheMeanAboveTheLowEnd() {
        EmpiricalDistribution distribution =
                EmpiricalDistribution.of(-0.5, 0.25, 1).orElseThrow();
        assertThat(distribution.areaUnderSurvival(-1, 1)).isEqualTo(1.25);
        assertThat(distribution.areaUnderSurvival(0, 0.5)).isEqualTo(0.25);
    }

    @Test
    void theDistanceToAPointIsTheMeanOfTheDistances() {
        assertThat(EmpiricalDistribution.of(X).orElseThrow().distanceTo(5))
                .isCloseTo(2.4571428571428573, within(1e-15));
    }
}
