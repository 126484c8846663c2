package org.curvewright.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.curvewright.spi.law.Derivatives;
import org.curvewright.spi.law.Link;
import org.junit.jupiter.api.Test;

/** What every link promises. A test class implements it and names the link, its parameters and some latent values. */
public interface LinkContract {

    /** Extrapolated differences lose about five of sixteen digits. */
    double DERIVATIVE_TOLERANCE = 1e-8;

    Link link();

    /** Values of the link's own parameters, inside their supports. */
    double[] lambda();

    /** Latent values at which the link is strictly monotone. */
    double[] latent();

    private Derivatives at(double latent, double[] lambda, int order) {
        Derivatives out = new Derivatives(1, lambda.length + 1, order);
        link().evaluate(new double[] {latent}, lambda, out);
        return out;
    }

    private Derivatives moved(double latent, int variable, double to, int order) {
        double[] changed = lambda().clone();
        if (variable > 0) {
            changed[variable - 1] = to;
        }
        return at(variable == 0 ? to : latent, changed, order);
    }

    private double value(double latent, int variable) {
        return variable == 0 ? latent : lambda()[variable - 1];
    }

    @Test
    default void describesItself() {
        assertThat(link().formula()).isNotBlank();
        assertThat(link().parameters()).hasSize(lambda().length);
    }

    @Test
    default void gradientIsTheDerivativeOfTheValue() {
        for (double z : latent()) {
            for (int j = 0; j <= lambda().length; j++) {
                int variable = j;
                double difference = Differences.derivative(
                        x -> moved(z, variable, x, 0).value()[0],
                        value(z, j),
                        0.02 * Math.max(1e-2, Math.abs(value(z, j))));
                assertThat(at(z, lambda(), 1).gradient(j)[0])
                        .isCloseTo(difference, within(DERIVATIVE_TOLERANCE * (1 + Math.abs(difference))));
            }
        }
    }

    @Test
    default void hessianIsTheDerivativeOfTheGradient() {
        for (double z : latent()) {
            for (int j = 0; j <= lambda().length; j++) {
                for (int k = 0; k <= lambda().length; k++) {
                    int of = j;
                    int in = k;
                    double difference = Differences.derivative(
                            x -> moved(z, in, x, 1).gradient(of)[0],
                            value(z, k),
                            0.02 * Math.max(1e-2, Math.abs(value(z, k))));
                    assertThat(at(z, lambda(), 2).hessian(j, k)[0])
                            .isCloseTo(difference, within(DERIVATIVE_TOLERANCE * (1 + Math.abs(difference))));
                }
            }
        }
    }

    @Test
    default void inverseUndoesTheLink() {
        for (double z : latent()) {
            double response = at(z, lambda(), 0).value()[0];
            assertThat(link().inverse(response, lambda())).isCloseTo(z, within(1e-9 * (1 + Math.abs(z))));
        }
    }
}
