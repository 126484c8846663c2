package org.curvewright.numerics.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QuantilesTest {

    private final RandomGenerator random =
            RandomGeneratorFactory.of("L64X128MixRandom").create(7);

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 11, 12, 13, 14, 50, 500, 2001})
    void selectionFindsWhatSortingFinds(int size) {
        for (int levels : new int[] {1, 2, 5, 1 << 30}) {
            double[] values =
                    random.ints(size, 0, levels).mapToDouble(Math::sqrt).toArray();
            double[] sorted = values.clone();
            Arrays.sort(sorted);
            double[] scratch = values.clone();
            for (double p : new double[] {0.975, 0, 0.025, 1, 0.5, 1.0 / 3}) {
                assertThat(Quantiles.ofScratch(scratch, p)).isEqualTo(Quantiles.ofSorted(sorted, p));
            }
            Arrays.sort(scratch);
            assertThat(scratch).containsExactly(sorted);
        }
    }

    @Test
    void orderedAndInfiniteValuesAreSelectedFromToo() {
        double[] rising = new double[100];
        Arrays.setAll(rising, i -> i == 99 ? Double.POSITIVE_INFINITY : i);
        double[] falling = new double[100];
        Arrays.setAll(falling, i -> rising[99 - i]);

        assertThat(Quantiles.ofScratch(rising, 0.25)).isEqualTo(24.75);
        assertThat(Quantiles.ofScratch(falling, 0.25)).isEqualTo(24.75);
        assertThat(Quantiles.ofScratch(falling, 1)).isInfinite();
    }
}
