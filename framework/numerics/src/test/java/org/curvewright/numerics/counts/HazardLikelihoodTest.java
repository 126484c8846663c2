package org.curvewright.numerics.counts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class HazardLikelihoodTest {

    private static final Frequencies COUNTS =
            new Frequencies(new double[] {1, 2, 3, 4}, new double[] {0, 3, 10, 50}, new double[] {1000, 997, 500, 60});

    private static final double STEP = 1e-5;

    @ParameterizedTest
    @EnumSource(HazardShape.class)
    void hasTheDerivativesOfItsValue(HazardShape shape) {
        HazardLikelihood problem = HazardLikelihood.of(shape, COUNTS, 2.5);
        double[] theta = {1.1, -.6, .85, -.2};
        int p = shape.parameters();
        double[] gradient = new double[p];
        double[] hessian = new double[p * p];
        problem.evaluate(theta, gradient, hessian);
        for (int j = 0; j < p; j++) {
            double[] up = theta.clone();
            double[] down = theta.clone();
            up[j] += STEP;
            down[j] -= STEP;
            double[] above = new double[p];
            double[] below = new double[p];
            double difference = problem.evaluate(up, above, null) - problem.evaluate(down, below, null);
            assertThat(gradient[j]).isCloseTo(difference / (2 * STEP), within(1e-4));
            for (int i = 0; i < p; i++) {
                assertThat(hessian[i + j * p]).isCloseTo((above[i] - below[i]) / (2 * STEP), within(1e-3));
            }
        }
    }
}
