package org.curvewright.numerics.random;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class ResamplingTest {
    private final RandomStream random = RandomStream.of(5);

    @Test
    void countsSumToTheNumberOfDraws() {
        assertThat(Arrays.stream(Resampling.counts(random, 240)).sum()).isEqualTo(240);
    }

    @Test
    void aBootstrapSampleTouchesTheExpectedShareOfRows() {
        long touched = 0;
        for (int i = 0; i < 1000; i++) {
            touched += Arrays.stream(Resampling.counts(random, 240))
                    .filter(c -> c > 0)
                    .count();
        }
        assertThat(touched / 1000.0).isCloseTo(240 * (1 - StrictMath.pow(239 / 240.0, 240)), within(1.0));
    }

    @Test
    void multinomialCountsFollowTheProbabilities() {
        long[] counts = Resampling.multinomial(random, 1_000_000, new double[] {0.5, 0, 0.3, 0.2});
        assertThat(counts[1]).isZero();
        assertThat(counts[0]).isCloseTo(500_000, within(3000L));
        assertThat(counts[3]).isCloseTo(200_000, within(3000L));
        assertThat(Arrays.stream(counts).sum()).isEqualTo(1_000_000);
    }

    @Test
    void everyOrderOfThreeIsEquallyLikely() {
        int[] seen = new int[27];
        for (int i = 0; i < 60_000; i++) {
            int[] order = Resampling.permutation(random, 3);
            seen[order[0] * 9 + order[1] * 3 + order[2]]++;
        }
        assertThat(Arrays.stream(seen).filter(c -> c > 0))
                .hasSize(6)
                .allSatisfy(c -> assertThat(c).isBetween(9500, 10500));
    }

    @Test
    void aSubsetHasNoRepeats() {
        assertThat(Arrays.stream(Resampling.subset(random, 20, 12)).distinct()).hasSize(12);
    }

    @Test
    void theSubsetOfAllIsAPermutation() {
        assertThat(Resampling.subset(random, 9, 9)).containsExactlyInAnyOrder(0, 1, 2, 3, 4, 5, 6, 7, 8);
    }
}
