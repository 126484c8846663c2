package org.curvewright.numerics.sampling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** References: the source's formulas in NumPy 2.4.6, normal quantiles by Python's {@code NormalDist}. */
final class RankDiagnosisTest {

    /** xᵢ = xᵢ₋₁/2 + u − ½, u from the congruential generator of C's old standard. */
    private static double[] chain(long seed, double scale) {
        long state = seed;
        double x = 0;
        double[] chain = new double[200];
        for (int i = 0; i < chain.length; i++) {
            state = (1103515245L * state + 12345) % 2147483648L;
            x = 0.5 * x + state / 2147483648.0 - 0.5;
            chain[i] = scale * x;
        }
        return chain;
    }

    private static List<double[]> chains(double scaleOfTwo) {
        return List.of(chain(1, scaleOfTwo), chain(2, scaleOfTwo), chain(3, 1), chain(4, 1));
    }

    @Test
    void chainsOfOneDensityAgree() {
        assertThat(RankDiagnosis.of(chains(1), .9).reduction()).isCloseTo(1.0015342647829761, within(1e-12));
    }

    /** Means alone do not see it: plain R̂ is 0.998. */
    @Test
    void chainsOfAnotherSpreadDisagree() {
        assertThat(ChainDiagnosis.of(chains(3)).reduction()).isLessThan(1);
        assertThat(RankDiagnosis.of(chains(3), .9).reduction()).isCloseTo(1.1896772814547851, within(1e-12));
    }

    /** Only ranks count, so a heavy tail changes nothing for the middle. */
    @Test
    void aTransformationOfTheDrawsChangesTheMiddleByNothing() {
        List<double[]> heavy = Stream.of(chains(1))
                .flatMap(List::stream)
                .map(chain -> Arrays.stream(chain).map(x -> x * x * x).toArray())
                .toList();
        assertThat(RankDiagnosis.of(heavy, .9).bulk())
                .isEqualTo(RankDiagnosis.of(chains(1), .9).bulk());
    }

    /** The reference makes neighbouring pairs of autocorrelations fall with the lag, ours only ends at the first that is negative. */
    @Test
    void drawsAreWorthAboutAsManyIndependentOnesAsCountedElsewhere() {
        RankDiagnosis diagnosis = RankDiagnosis.of(chains(1), .9);
        assertThat(diagnosis.bulk()).isCloseTo(289.17, within(289.17 * .05));
        assertThat(diagnosis.tail()).isCloseTo(368.07, within(368.07 * .05));
    }
}
