package org.curvewright.numerics.optimize;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LevenbergMarquardtTest {
    private static final double INF = Double.POSITIVE_INFINITY;
    private final LevenbergMarquardt optimizer = LevenbergMarquardt.standard();

    @Test
    void solvesRosenbrock() {
        Optimum optimum = optimizer.minimize(new Rosenbrock(Bounds.none(2)), new double[] {-1.2, 1});
        assertThat(optimum.parameters()).containsExactly(1, 1);
        assertThat(optimum.objective()).isZero();
        assertThat(optimum.termination().converged()).isTrue();
        assertThat(optimum.isMinimum()).isTrue();
    }

    @Test
    void stopsOnABoundThatCutsTheValley() {
        Bounds bounds = Bounds.of(new double[] {-INF, -INF}, new double[] {0.5, INF});
        Optimum optimum = optimizer.minimize(new Rosenbrock(bounds), new double[] {-1.2, 1});
        assertThat(optimum.parameters()).containsExactly(new double[] {0.5, 0.25}, within(1e-15));
        assertThat(optimum.activity()).containsExactly(1, 0);
        assertThat(optimum.termination().converged()).isTrue();
    }

    @Test
    void holdsAFixedParameter() {
        Bounds bounds = Bounds.of(new double[] {-INF, 2}, new double[] {INF, 2});
        Optimum optimum = optimizer.minimize(new Rosenbrock(bounds), new double[] {-1.2, 1});
        assertThat(optimum.parameters()[1]).isEqualTo(2);
        assertThat(Math.abs(optimum.parameters()[0])).isCloseTo(Math.sqrt(2), within(1e-2));
    }

    @Test
    void namesTheDirectionTheDataDoNotSee() {
        Optimum optimum = optimizer.minimize(new SumOnly(), new double[] {3, 5});
        assertThat(optimum.objective()).isCloseTo(0, within(1e-28));
        assertThat(optimum.curvature().rank()).isEqualTo(1);
        double[] direction = optimum.curvature().unidentified().get(0);
        assertThat(direction[0]).isCloseTo(-direction[1], within(1e-14));
    }

    @Test
    void saysThatTheStartCannotBeEvaluated() {
        Optimum optimum = optimizer.minimize(new SumOnly(), new double[] {Double.NaN, 5});
        assertThat(optimum.termination()).isEqualTo(Termination.NOT_FINITE);
    }

    @Test
    void saysThatTheBudgetIsSpent() {
        Optimum optimum =
                optimizer.withMaxEvaluations(4).minimize(new Rosenbrock(Bounds.none(2)), new double[] {-1.2, 1});
        assertThat(optimum.termination()).isEqualTo(Termination.BUDGET_EXHAUSTED);
    }

    @Test
    void fewerResidualsThanParametersIsNoObstacle() {
        Optimum optimum = optimizer.minimize(new SumOnly(), new double[] {1, 1});
        assertThat(optimum.parameters()[0] + optimum.parameters()[1]).isCloseTo(1, within(1e-15));
    }

    private record Rosenbrock(Bounds bounds) implements LeastSquaresProblem {
        @Override
        public int residuals() {
            return 2;
        }

        @Override
        public void evaluate(double[] x, double[] residuals, double @Nullable [] jacobian) {
            residuals[0] = 10 * (x[1] - x[0] * x[0]);
            residuals[1] = 1 - x[0];
            if (jacobian != null) {
                jacobian[0] = -20 * x[0];
                jacobian[1] = -1;
                jacobian[2] = 10;
                jacobian[3] = 0;
            }
        }
    }

    private record SumOnly() implements LeastSquaresProblem {
        @Override
        public Bounds bounds() {
            return Bounds.none(2);
        }

        @Override
        public int residuals() {
            return 1;
        }

        @Override
        public void evaluate(double[] x, double[] residuals, double @Nullable [] jacobian) {
            residuals[0] = x[0] + x[1] - 1;
            if (jacobian != null) {
                jacobian[0] = 1;
                jacobian[1] = 1;
            }
        }
    }
}
