package org.curvewright.plugins.analyses.coverage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.curvewright.numerics.random.RandomStream;
import org.curvewright.plugins.analyses.coverage.CoverageConfiguration.Noise;
import org.curvewright.plugins.analyses.coverage.CoverageConfiguration.Shape;
import org.curvewright.plugins.analyses.known.Known;
import org.curvewright.plugins.analyses.known.Ordinary;
import org.curvewright.spi.data.Dataset;
import org.curvewright.spi.fit.Estimator;
import org.curvewright.spi.fit.Fit;
import org.curvewright.spi.fit.FitContext;
import org.curvewright.spi.fit.FitRequest;
import org.curvewright.spi.fit.FitResult;
import org.curvewright.spi.fit.Objective;
import org.curvewright.spi.fit.Refitter;
import org.curvewright.spi.law.Derivatives;
import org.curvewright.spi.law.Parameter;
import org.curvewright.spi.law.Support;
import org.curvewright.spi.law.Transform;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorldTest {

    private static final FitResult LINE = Known.fit("line", 1, Known.data(new double[] {0, 1, 2}, 1, 2, 3));

    /** Of deviation 1, Laplace's density has a mean size of 1/√2, Gaussian noise √(2/π). */
    @Test
    void laplaceNoiseHasItsDeviationAndItsTails() {
        World world = new World(
                LINE,
                LINE.fit().law(),
                new Noise(Shape.LAPLACE, 3, OptionalDouble.of(.1), 0, 0, OptionalDouble.empty()));
        double[] noise = IntStream.range(0, 20_000)
                .mapToDouble(i -> world.draw(RandomStream.of(3, i))[1] - world.expected()[1])
                .toArray();
        assertThat(Math.sqrt(Arrays.stream(noise).map(r -> r * r).average().orElseThrow()))
                .isCloseTo(.1, within(.003));
        assertThat(Arrays.stream(noise).map(Math::abs).average().orElseThrow())
                .isCloseTo(.1 / Math.sqrt(2), within(.002));
    }

    /** Shares of n trials correlated by ρ have the variance p(1 − p)(1 + (n − 1)ρ)/n, in a share of five standard errors. */
    @ParameterizedTest
    @CsvSource({"0.05, 0", "0, 0.05", "0, 0"})
    void sharesOfCorrelatedTrialsScatterMore(double stated, double fitted) {
        OptionalDouble rho = stated > 0 ? OptionalDouble.of(stated) : OptionalDouble.empty();
        FitResult fit = shares(fitted);
        World world = new World(fit, fit.fit().law(), new Noise(Shape.GAUSSIAN, 3, OptionalDouble.empty(), 0, 0, rho));
        double[] drawn = IntStream.range(0, 20_000)
                .mapToDouble(i -> world.draw(RandomStream.of(3, i))[1] - .3)
                .toArray();
        double variance = .3 * .7 * (1 + 99 * (stated + fitted)) / 100;
        assertThat(world.rho()).isEqualTo(stated + fitted);
        assertThat(Arrays.stream(drawn).map(r -> r * r).average().orElseThrow() / variance)
                .isCloseTo(1, within(5 * Math.sqrt(2.0 / drawn.length)));
    }

    private static FitResult shares(double rho) {
        Dataset data = Known.data(new double[] {0, 1, 2}, .3, .3, .3);
        Dataset.Roles roles = new Dataset.Roles(
                List.of(), new double[0], new double[] {100, 100, 100}, new double[0], List.of(), new int[0]);
        Dataset counts =
                new Dataset(data.name(), data.covariates(), data.response(), data.rows(), data.observed(), roles);
        return Known.fit("line", 1, counts, new Counting(rho));
    }

    /** An estimator of counts that found ρ. */
    private record Counting(double rho) implements Estimator {

        @Override
        public Objective objective() {
            return new Counts();
        }

        @Override
        public Fit fit(FitRequest request, FitContext context) {
            Fit fit = new Ordinary().fit(request, context);
            return new Fit(
                    fit.law(),
                    new double[] {rho},
                    fit.objective(),
                    fit.status(),
                    fit.reasons(),
                    fit.certificate(),
                    OptionalDouble.empty());
        }

        @Override
        public Refitter refitter(FitRequest request, Fit fit, FitContext context) {
            return new Ordinary().refitter(request, fit, context);
        }
    }

    private record Counts() implements Objective {

        @Override
        public String formula() {
            return "−ln L";
        }

        @Override
        public boolean likelihood() {
            return true;
        }

        @Override
        public List<Parameter> nuisance() {
            return List.of(new Parameter("rho", "correlation", "", Support.UNIT, Transform.IDENTITY));
        }

        @Override
        public void evaluate(Dataset data, double[] predicted, double[] nuisance, Derivatives out) {
            throw new AssertionError("no world asks for it");
        }
    }
}
