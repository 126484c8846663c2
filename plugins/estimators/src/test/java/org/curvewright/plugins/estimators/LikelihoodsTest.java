package org.curvewright.plugins.estimators;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import org.curvewright.spi.data.Dataset;
import org.curvewright.spi.data.Rows;
import org.curvewright.spi.data.Variable;
import org.curvewright.spi.fit.Objective;
import org.curvewright.spi.law.Derivatives;
import org.junit.jupiter.api.Test;

/** Likelihoods are those of densities: they integrate, or sum, to one. */
class LikelihoodsTest {

    private static double density(Objective objective, double y, double trials, double predicted, double... noise) {
        Dataset one = new Dataset(
                "one",
                List.of(Variable.of("N", "")),
                Variable.of("y", ""),
                Rows.of(new double[] {1}),
                new double[] {y},
                new Dataset.Roles(
                        List.of(), new double[0], new double[] {trials}, new double[0], List.of(), new int[0]));
        Derivatives out = new Derivatives(1, 1 + noise.length, 0);
        objective.evaluate(one, new double[] {predicted}, noise, out);
        return StrictMath.exp(-out.value()[0]);
    }

    /** Trapezoids in ln y, exact to rounding for densities that vanish at both ends and bend smoothly. */
    private static double integral(Objective objective, double predicted, double sigma) {
        int steps = 40_000;
        double reach = 40;
        return IntStream.rangeClosed(-steps, steps)
                .mapToDouble(i -> {
                    double y = predicted * StrictMath.exp(reach * sigma * i / steps);
                    return density(objective, y, 0, predicted, sigma) * y * reach * sigma / steps;
                })
                .sum();
    }

    @Test
    void gaussianNoiseOfLogarithmsIntegratesToOne() {
        Objective objective = new ScaleLikelihood(new Squared(), new Comparison(Scale.LOG, RowWeights.NONE));
        assertThat(integral(objective, 2.5, 0.1)).isCloseTo(1, within(1e-12));
    }

    /** Huber's density has corners in its curvature, where trapezoids are right to the square of their width. */
    @Test
    void huberNoiseOfLogarithmsIntegratesToOne() {
        Objective objective = new ScaleLikelihood(Huber.of(1.3), new Comparison(Scale.LOG, RowWeights.NONE));
        assertThat(integral(objective, 2.5, 0.1)).isCloseTo(1, within(1e-6));
    }

    @Test
    void binomialCountsSumToOne() {
        assertThat(IntStream.rangeClosed(0, 12)
                        .mapToDouble(k -> density(new Binomial(), k / 12.0, 12, 0.3))
                        .sum())
                .isCloseTo(1, within(1e-13));
    }

    @Test
    void betaBinomialCountsSumToOne() {
        assertThat(IntStream.rangeClosed(0, 12)
                        .mapToDouble(k -> density(new BetaBinomial(), k / 12.0, 12, 0.3, 0.2))
                        .sum())
                .isCloseTo(1, within(1e-13));
    }

    @Test
    void withoutCorrelationBetaBinomialIsBinomial() {
        assertThat(density(new BetaBinomial(), 0.25, 12, 0.3, 0))
                .isCloseTo(density(new Binomial(), 0.25, 12, 0.3), within(1e-14));
    }
}
