package org.curvewright.numerics.sampling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.curvewright.numerics.random.RandomStream;
import org.junit.jupiter.api.Test;

class AdaptiveMetropolisTest {

    /** Normal with standard deviations 1 and 1000 and correlation 0.9, known but for a constant. */
    private static double correlated(double[] x) {
        double y = x[1] / 1000;
        return -(x[0] * x[0] - 2 * .9 * x[0] * y + y * y) / (2 * (1 - .9 * .9));
    }

    private static AdaptiveMetropolis.Chain chain(LogDensity density, double[] start, double[] scales, long seed) {
        int size = start.length;
        double[] covariance = new double[size * size];
        for (int k = 0; k < size; k++) {
            covariance[k + k * size] = scales[k] * scales[k];
        }
        AdaptiveMetropolis walk = new AdaptiveMetropolis(density, start, covariance, RandomStream.of(seed));
        walk.adapt(4000);
        return walk.sample(4000, 10);
    }

    private static double[] column(AdaptiveMetropolis.Chain chain, int k) {
        return Arrays.stream(chain.draws()).mapToDouble(x -> x[k]).toArray();
    }

    private static double deviation(double[] x) {
        double mean = Arrays.stream(x).average().orElseThrow();
        return Math.sqrt(Arrays.stream(x).map(v -> (v - mean) * (v - mean)).sum() / x.length);
    }

    @Test
    void drawsFromACorrelatedNormalWhateverItsUnits() {
        AdaptiveMetropolis.Chain chain =
                chain(AdaptiveMetropolisTest::correlated, new double[] {3, -2000}, new double[] {1, 1}, 1);
        assertThat(deviation(column(chain, 0))).isCloseTo(1, within(.06));
        assertThat(deviation(column(chain, 1))).isCloseTo(1000, within(60.0));
    }

    @Test
    void takesAboutAQuarterOfItsProposals() {
        AdaptiveMetropolis.Chain chain =
                chain(AdaptiveMetropolisTest::correlated, new double[] {0, 0}, new double[] {1, 1000}, 2);
        assertThat(chain.accepted()).isBetween(.15, .35);
    }

    /** e^{−x} on x ≥ 0 has mean 1. */
    @Test
    void staysInsideTheSupport() {
        LogDensity exponential = x -> x[0] >= 0 ? -x[0] : Double.NEGATIVE_INFINITY;
        double[] x = column(chain(exponential, new double[] {5}, new double[] {1}, 3), 0);
        assertThat(Arrays.stream(x)).allMatch(value -> value >= 0);
        assertThat(Arrays.stream(x).average().orElseThrow()).isCloseTo(1, within(.08));
    }

    @Test
    void dependsOnTheStreamAlone() {
        AdaptiveMetropolis.Chain one =
                chain(AdaptiveMetropolisTest::correlated, new double[] {0, 0}, new double[] {1, 1000}, 2);
        AdaptiveMetropolis.Chain other =
                chain(AdaptiveMetropolisTest::correlated, new double[] {0, 0}, new double[] {1, 1000}, 2);
        assertThat(one.draws()).isDeepEqualTo(other.draws());
    }

    private static double[] noise(long seed, double shift) {
        RandomStream random = RandomStream.of(seed);
        return IntStream.range(0, 2000)
                .mapToDouble(i -> shift + random.nextGaussian())
                .toArray();
    }

    @Test
    void chainsOfIndependentDrawsAgree() {
        ChainDiagnosis diagnosis = ChainDiagnosis.of(List.of(noise(1, 0), noise(2, 0)));
        assertThat(diagnosis.reduction()).isCloseTo(1, within(.01));
        assertThat(diagnosis.effective()).isCloseTo(4000, within(800.0));
    }

    @Test
    void chainsInDifferentPlacesDoNot() {
        assertThat(ChainDiagnosis.of(List.of(noise(1, 0), noise(2, 3))).reduction())
                .isGreaterThan(1.5);
    }

    /** An autoregression with coefficient 0.9 is worth (1 − 0.9)/(1 + 0.9) of its length. */
    @Test
    void correlatedDrawsAreWorthFewer() {
        double[] x = noise(1, 0);
        for (int i = 1; i < x.length; i++) {
            x[i] += .9 * x[i - 1];
        }
        assertThat(ChainDiagnosis.of(List.of(x)).effective()).isCloseTo(2000 * .1 / 1.9, within(60.0));
    }
}
