package org.curvewright.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.curvewright.numerics.math.DoubleDouble;
import org.curvewright.spi.data.Dataset;
import org.curvewright.spi.fit.Objective;
import org.curvewright.spi.fit.QuadraticObjective;
import org.curvewright.spi.law.Derivatives;
import org.junit.jupiter.api.Test;

/** What every objective promises. A test class implements it and names the objective, data and predictions. */
public interface ObjectiveContract {

    /** Extrapolated differences lose about five of sixteen digits. */
    double DERIVATIVE_TOLERANCE = 1e-8;

    Objective objective();

    /** Observations that carry the roles that the objective needs. */
    Dataset data();

    /** A prediction for every observation, none on a kink of the loss. */
    double[] predicted();

    /** Values of the noise parameters, inside their supports. */
    default double[] nuisance() {
        return new double[0];
    }

    /** How far apart to look for derivatives; less than the distance to a kink. */
    default double step(double value) {
        return 1e-3 * Math.max(Math.abs(value), 1e-3);
    }

    /** Rounding of a few operations; differences of thirty digits leave eighteen. */
    double EXTENDED_TOLERANCE = 1e-12;

    /** The loss of one row, up to what does not depend on prediction and noise, with thirty digits. */
    interface ExtendedLoss {

        /** @param variables the prediction and then the noise parameters */
        DoubleDouble of(int row, DoubleDouble[] variables);
    }

    /** The loss by nothing that the objective itself uses; derivatives are compared with its differences where there is one. */
    default Optional<ExtendedLoss> extended() {
        return Optional.empty();
    }

    @Test
    default void derivativesAreThoseOfThirtyDigits() {
        assumeTrue(extended().isPresent());
        ExtendedLoss loss = extended().orElseThrow();
        Derivatives exact = at(0, 0, 2);
        for (int i = 0; i < predicted().length; i++) {
            int row = i;
            double[] place = DoubleStream.concat(DoubleStream.of(predicted()[i]), Arrays.stream(nuisance()))
                    .toArray();
            ExtendedDifferences around = new ExtendedDifferences(variables -> loss.of(row, variables), place);
            for (int j = 0; j < place.length; j++) {
                assertExtended(exact.gradient(j)[i], around.slope(j), "derivative " + j + " of row " + i);
                for (int k = 0; k <= j; k++) {
                    String what = "second derivative " + j + ", " + k + " of row " + i;
                    assertExtended(exact.hessian(j, k)[i], around.bend(j, k), what);
                }
            }
        }
    }

    private static void assertExtended(double exact, double extended, String what) {
        assertThat(exact).as(what).isCloseTo(extended, within(EXTENDED_TOLERANCE * (1 + Math.abs(extended))));
    }

    private Derivatives at(int variable, double shift, int order) {
        double[] predictions = predicted().clone();
        double[] noise = nuisance().clone();
        for (int i = 0; i < predictions.length && variable == 0; i++) {
            predictions[i] += shift;
        }
        if (variable > 0) {
            noise[variable - 1] += shift;
        }
        Derivatives out = new Derivatives(predictions.length, noise.length + 1, order);
        objective().evaluate(data(), predictions, noise, out);
        return out;
    }

    private double step(int variable, int row) {
        return step(variable == 0 ? predicted()[row] : nuisance()[variable - 1]);
    }

    @Test
    default void describesItself() {
        assertThat(objective().formula()).isNotBlank();
        assertThat(objective().nuisance()).hasSize(nuisance().length);
    }

    @Test
    default void gradientIsTheDerivativeOfTheLoss() {
        Derivatives exact = at(0, 0, 1);
        for (int j = 0; j <= nuisance().length; j++) {
            for (int i = 0; i < predicted().length; i++) {
                int row = i;
                int variable = j;
                double difference =
                        Differences.derivative(x -> at(variable, x, 0).value()[row], 0, step(j, i));
                assertThat(exact.gradient(j)[i])
                        .as("derivative %d of row %d", j, i)
                        .isCloseTo(difference, within(DERIVATIVE_TOLERANCE * (1 + Math.abs(difference))));
            }
        }
    }

    @Test
    default void hessianIsTheDerivativeOfTheGradient() {
        Derivatives exact = at(0, 0, 2);
        for (int j = 0; j <= nuisance().length; j++) {
            for (int k = 0; k <= nuisance().length; k++) {
                for (int i = 0; i < predicted().length; i++) {
                    int row = i;
                    int of = j;
                    int in = k;
                    double difference = Differences.derivative(x -> at(in, x, 1).gradient(of)[row], 0, step(k, i));
                    assertThat(exact.hessian(j, k)[i])
                            .as("second derivative %d, %d of row %d", j, k, i)
                            .isCloseTo(difference, within(DERIVATIVE_TOLERANCE * (1 + Math.abs(difference))));
                }
            }
        }
    }

    @Test
    default void ordersAgree() {
        assertThat(at(0, 0, 0).value()).isEqualTo(at(0, 0, 2).value());
        assertThat(at(0, 0, 1).gradient()).isDeepEqualTo(at(0, 0, 2).gradient());
    }

    @Test
    default void rowsDoNotSeeOneAnother() {
        int n = predicted().length;
        int[] reversed = IntStream.range(0, n).map(i -> n - 1 - i).toArray();
        Derivatives out = new Derivatives(n, nuisance().length + 1, 0);
        objective()
                .evaluate(
                        data().rows(reversed),
                        Arrays.stream(reversed).mapToDouble(i -> predicted()[i]).toArray(),
                        nuisance(),
                        out);
        double[] forward = at(0, 0, 0).value();
        assertThat(Arrays.stream(reversed).mapToDouble(i -> forward[i]).toArray())
                .isEqualTo(out.value());
    }

    @Test
    default void theQuadraticCapabilityIsTrue() {
        if (objective() instanceof QuadraticObjective quadratic) {
            double[] weights = quadratic.rowWeights(data());
            double[] losses = at(0, 0, 0).value();
            for (int i = 0; i < losses.length; i++) {
                double residual = data().observed()[i] - predicted()[i];
                assertThat(losses[i])
                        .isCloseTo(weights[i] * residual * residual, within(1e-14 * (1 + Math.abs(losses[i]))));
            }
        }
    }
}
