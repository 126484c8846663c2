package org.curvewright.plugins.analyses.coverage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.curvewright.numerics.random.RandomStream;
import org.curvewright.plugins.analyses.coverage.CoverageConfiguration.Noise;
import org.curvewright.plugins.analyses.coverage.CoverageConfiguration.Shape;
import org.curvewright.plugins.analyses.known.Known;
import org.curvewright.spi.fit.FitResult;
import org.junit.jupiter.api.Test;

class WorldTest {

    private static final FitResult LINE = Known.fit("line", 1, Known.data(new double[] {0, 1, 2}, 1, 2, 3));

    /** Of deviation 1, Laplace's density has a mean size of 1/√2, Gaussian noise √(2/π). */
    @Test
    void laplaceNoiseHasItsDeviationAndItsTails() {
        World world = new World(LINE, LINE.fit().law(), new Noise(Shape.LAPLACE, 3, OptionalDouble.of(.1), 0, 0));
        double[] noise = IntStream.range(0, 20_000)
                .mapToDouble(i -> world.draw(RandomStream.of(3, i))[1] - world.expected()[1])
                .toArray();
        assertThat(Math.sqrt(Arrays.stream(noise).map(r -> r * r).average().orElseThrow()))
                .isCloseTo(.1, within(.003));
        assertThat(Arrays.stream(noise).map(Math::abs).average().orElseThrow())
                .isCloseTo(.1 / Math.sqrt(2), within(.002));
    }
}
