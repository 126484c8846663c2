package org.curvewright.numerics.random;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LowDiscrepancyTest {
    @Test
    void oneDimensionIsTheGoldenRatioSequence() {
        double golden = (StrictMath.sqrt(5) - 1) / 2;
        LowDiscrepancy points = new LowDiscrepancy(1);
        for (int n = 0; n < 1000; n++) {
            assertThat(points.point(n)[0]).isCloseTo((0.5 + (n + 1) * golden) % 1, within(1e-12));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 5, 8})
    void theMeanOfEveryCoordinateIsOneHalf(int dimension) {
        LowDiscrepancy points = new LowDiscrepancy(dimension);
        for (int j = 0; j < dimension; j++) {
            int coordinate = j;
            assertThat(LongStream.range(0, 4096)
                            .mapToDouble(n -> points.point(n)[coordinate])
                            .average()
                            .orElseThrow())
                    .isCloseTo(0.5, within(0.002));
        }
    }

    @Test
    void everyCellOfAGridIsVisited() {
        LowDiscrepancy points = new LowDiscrepancy(2);
        assertThat(LongStream.range(0, 256)
                        .mapToObj(points::point)
                        .map(p -> (int) (8 * p[0]) * 8 + (int) (8 * p[1]))
                        .distinct())
                .hasSize(64);
    }

    @Test
    void theIndexBeforeTheFirstIsTheCentre() {
        assertThat(new LowDiscrepancy(3).point(-1)).containsExactly(0.5, 0.5, 0.5);
    }
}
