package org.curvewright.plugins.analyses.coverage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.curvewright.plugins.analyses.known.Known;
import org.curvewright.spi.data.Dataset;
import org.curvewright.spi.data.Rows;
import org.curvewright.spi.data.Variable;
import org.curvewright.spi.fit.FitResult;
import org.curvewright.spi.inference.LawFunction;
import org.curvewright.spi.law.Derivatives;
import org.curvewright.spi.law.Formulation;
import org.curvewright.spi.law.Law;
import org.curvewright.spi.law.Parameter;
import org.curvewright.spi.law.ParameterSpace;
import org.junit.jupiter.api.Test;

class SceneTest {

    private static final Scene SCENE = new Scene(
            Known.fit("line", 1, Known.data(new double[] {0, 1, 2}, 1, 2, 3)),
            new Law(new Factor(), new double[] {2, 1}),
            List.of(),
            new double[0]);

    /** y = a + e. */
    private record Factor() implements Formulation {

        @Override
        public String formula() {
            return "y = a + e";
        }

        @Override
        public List<Variable> covariates() {
            return List.of(Variable.of("N", "parameters"));
        }

        @Override
        public ParameterSpace parameters() {
            return ParameterSpace.of(Parameter.amplitude("a", "amplitude", ""), Parameter.level("e", "level"));
        }

        @Override
        public void evaluate(Rows rows, double[] theta, Derivatives out) {
            Arrays.fill(out.value(), theta[0] + theta[1]);
        }

        @Override
        public List<double[]> startingPoints(Dataset data) {
            return List.of();
        }
    }

    @Test
    void anAmplitudeIsAsWideAsTheLogarithmOfItsFactor() {
        assertThat(SCENE.width(0, 2, 8)).isCloseTo(2 * 0.6931471805599453, within(1e-12));
        assertThat(SCENE.width(1, 2, 8)).isEqualTo(6);
        assertThat(SCENE.width(2, 2, 8)).isEqualTo(6);
    }

    /** A law states it as that of the response, whatever that is. */
    @Test
    void aLevelIsInTheUnitOfTheResponse() {
        FitResult line = Known.fit("line", 1, Known.data(new double[] {0, 1, 2}, 1, 2, 3));
        Dataset data = line.request().dataset();
        Dataset measured = new Dataset(
                "data",
                data.covariates(),
                Variable.of("loss", "nats/token"),
                data.rows(),
                data.observed(),
                Dataset.Roles.NONE);
        FitResult fit = new FitResult(
                line.key(),
                line.request().withDataset(measured).withFormulation(new Factor()),
                line.estimator(),
                line.fit());
        CoverageConfiguration with = new CoverageConfiguration(
                1,
                Map.of(),
                Map.of(),
                Map.of("a", 2.0, "e", 1.0),
                new CoverageConfiguration.Noise(
                        CoverageConfiguration.Shape.GAUSSIAN, 3, OptionalDouble.of(.1), 0, 0, OptionalDouble.empty()),
                10,
                OptionalDouble.empty(),
                CoverageConfiguration.Refit.WARM);
        assertThat(Scene.of(fit, with).functions())
                .extracting(LawFunction::unit)
                .containsExactly("", "nats/token", "nats/token");
    }

    @Test
    void anAmplitudeThatMayBeNothingIsKnownUpToNoFactor() {
        assertThat(SCENE.width(0, 0, 8)).isNaN();
        assertThat(SCENE.width(0, -1, 8)).isNaN();
        assertThat(SCENE.width(1, 0, 8)).isEqualTo(8);
    }
}
