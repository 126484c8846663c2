package org.curvewright.numerics.optimize;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class VariableProjectionTest {
    private static final double INF = Double.POSITIVE_INFINITY;
    private final VariableProjection optimizer = VariableProjection.standard();

    @Test
    void recoversOneExponential() {
        ExponentialSums problem =
                ExponentialSums.of(7, new double[] {0.7}, new double[] {1.5, 2}, box(1, 0, 3), Bounds.none(2));
        Census census = optimizer.minimize(problem);
        assertThat(census.best().parameters()).containsExactly(new double[] {0.7, 1.5, 2}, within(1e-12));
        assertThat(census.best().activity()).containsOnly(0);
    }

    @Test
    void recoversTwoExponentialsAndKnowsTheirExchange() {
        ExponentialSums problem =
                ExponentialSums.of(60, new double[] {0.4, 2.5}, new double[] {0.3, 2, 1}, box(2, 0, 5), nonNegative(3));
        Census census = optimizer.minimize(problem);
        double[] found = census.best().parameters();
        assertThat(Math.min(found[0], found[1])).isCloseTo(0.4, within(1e-9));
        assertThat(Math.max(found[0], found[1])).isCloseTo(2.5, within(1e-9));
        assertThat(census.best().isMinimum()).isTrue();
    }

    @Test
    void recoversThreeExponentials() {
        ExponentialSums problem = ExponentialSums.of(
                80, new double[] {0.2, 1.5, 6}, new double[] {0, 2, 1, 3}, box(3, 0, 10), nonNegative(4));
        Census census = optimizer.minimize(problem);
        double[] tau = java.util.Arrays.copyOf(census.best().parameters(), 3);
        java.util.Arrays.sort(tau);
        assertThat(tau).containsExactly(new double[] {0.2, 1.5, 6}, within(1e-7));
    }

    @Test
    void saysThatTheBestLiesOnTheEdgeOfTheBox() {
        ExponentialSums problem =
                ExponentialSums.of(20, new double[] {4}, new double[] {1, 2}, box(1, 0, 3), Bounds.none(2));
        Optimum best = optimizer.minimize(problem).best();
        assertThat(best.parameters()[0]).isEqualTo(3);
        assertThat(best.activity()[0]).isEqualTo(1);
    }

    @Test
    void keepsALinearParameterOnItsBound() {
        ExponentialSums problem =
                ExponentialSums.of(20, new double[] {1}, new double[] {-0.1, 2}, box(1, 0, 3), nonNegative(2));
        Optimum best = optimizer.minimize(problem).best();
        assertThat(best.parameters()[1]).isZero();
        assertThat(best.activity()).containsExactly(0, -1, 0);
        assertThat(best.termination().converged()).isTrue();
    }

    @Test
    void dataThatAreNotNumbersAreNotFitted() {
        ExponentialSums problem =
                ExponentialSums.of(20, new double[] {1}, new double[] {Double.NaN, 2}, box(1, 0, 3), nonNegative(2));
        assertThat(optimizer.minimize(problem).best().termination()).isEqualTo(Termination.NOT_FINITE);
    }

    private static Bounds box(int size, double lower, double upper) {
        double[] a = new double[size];
        double[] b = new double[size];
        java.util.Arrays.fill(a, lower);
        java.util.Arrays.fill(b, upper);
        return Bounds.of(a, b);
    }

    private static Bounds nonNegative(int size) {
        return box(size, 0, INF);
    }
}
