package org.curvewright.numerics.sampling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import org.curvewright.numerics.random.RandomStream;
import org.junit.jupiter.api.Test;

class ShearTest {

    /** Normal x₁ and x₀ = x₁² + 0.1 z: a banana. */
    private static List<double[]> banana() {
        RandomStream random = RandomStream.of(3);
        return IntStream.range(0, 1000)
                .mapToObj(i -> {
                    double driver = random.nextGaussian();
                    return new double[] {driver * driver + .1 * random.nextGaussian(), driver};
                })
                .toList();
    }

    @Test
    void straightensABanana() {
        Shear shear = Shear.of(banana());
        assertThat(shear.driver()).isEqualTo(1);
        double squares = banana().stream()
                .map(shear::straight)
                .mapToDouble(y -> y[0] * y[0])
                .average()
                .orElseThrow();
        assertThat(Math.sqrt(squares)).isCloseTo(.1, within(.01));
    }

    /** Also outside the range that it was learnt on. */
    @Test
    void goesThereAndBack() {
        Shear shear = Shear.of(banana());
        for (double[] x : List.of(new double[] {1, .5}, new double[] {-3, 40}, new double[] {7, -90})) {
            assertThat(shear.bent(shear.straight(x))).containsExactly(x, within(1e-9));
        }
    }

    @Test
    void goesOnAlongItsTangent() {
        Shear shear = new Shear(0, -1, 1, new double[][] {{}, {0, 0, 1}});
        assertThat(shear.bent(new double[] {.5, 0})[1]).isEqualTo(.25);
        assertThat(shear.bent(new double[] {3, 0})[1]).isEqualTo(1 + 2 * 2);
    }

    @Test
    void leavesAloneWhatNothingExplains() {
        assertThat(Shear.of(List.of(new double[] {1, 2}, new double[] {1, 2})).bent(new double[] {4, 5}))
                .containsExactly(4, 5);
    }
}
