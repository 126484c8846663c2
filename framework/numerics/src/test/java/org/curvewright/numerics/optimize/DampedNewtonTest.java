package org.curvewright.numerics.optimize;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DampedNewtonTest {
    private static final double INF = Double.POSITIVE_INFINITY;
    private final DampedNewton optimizer = DampedNewton.standard();

    @Test
    void solvesRosenbrock() {
        Optimum optimum = optimizer.minimize(new Rosenbrock(Bounds.none(2)), new double[] {-1.2, 1});
        assertThat(optimum.parameters()).containsExactly(new double[] {1, 1}, within(1e-12));
        assertThat(optimum.isMinimum()).isTrue();
        assertThat(optimum.evaluations()).isLessThan(40);
    }

    @Test
    void stopsOnABoundThatCutsTheValley() {
        Bounds bounds = Bounds.of(new double[] {-INF, -INF}, new double[] {0.5, INF});
        Optimum optimum = optimizer.minimize(new Rosenbrock(bounds), new double[] {-1.2, 1});
        assertThat(optimum.parameters()).containsExactly(new double[] {0.5, 0.25}, within(1e-14));
        assertThat(optimum.activity()).containsExactly(1, 0);
        assertThat(optimum.termination().converged()).isTrue();
    }

    @Test
    void leavesASaddle() {
        Optimum optimum = optimizer.minimize(new Well(), new double[] {0, 1});
        assertThat(Math.abs(optimum.parameters()[0])).isCloseTo(1, within(1e-12));
        assertThat(optimum.curvature().negative()).isZero();
    }

    @Test
    void fitsAMedianByHuberLoss() {
        double[] data = {1, 2, 3, 10, 100};
        RowFunctions deviation = new Deviation(data);
        RowObjective objective = RowObjective.of(deviation, new HuberLoss(1e-3), null, Bounds.none(1), 5);
        Optimum optimum = optimizer.minimize(objective, new double[] {50});
        assertThat(optimum.parameters()[0]).isCloseTo(3, within(1e-12));
        assertThat(optimum.termination().converged()).isTrue();
    }

    private record Deviation(double[] data) implements RowFunctions {
        @Override
        public int rows() {
            return data.length;
        }

        @Override
        public int parameters() {
            return 1;
        }

        @Override
        public void evaluate(double[] x, RowDerivatives out) {
            for (int i = 0; i < data.length; i++) {
                out.value()[i] = x[0] - data[i];
                out.gradient(0)[i] = 1;
                out.hessian(0)[i] = 0;
            }
        }
    }

    /** (x² − 1)² + y²: a saddle at the origin between two minima. */
    private record Well() implements SmoothProblem {
        @Override
        public Bounds bounds() {
            return Bounds.none(2);
        }

        @Override
        public double evaluate(double[] x, double[] gradient, double @Nullable [] hessian) {
            double u = x[0] * x[0] - 1;
            gradient[0] = 4 * u * x[0];
            gradient[1] = 2 * x[1];
            if (hessian != null) {
                hessian[0] = 12 * x[0] * x[0] - 4;
                hessian[1] = 0;
                hessian[2] = 0;
                hessian[3] = 2;
            }
            return u * u + x[1] * x[1];
        }
    }

    private record Rosenbrock(Bounds bounds) implements SmoothProblem {
        @Override
        public double evaluate(double[] x, double[] gradient, double @Nullable [] hessian) {
            double u = x[1] - x[0] * x[0];
            double v = 1 - x[0];
            gradient[0] = -400 * x[0] * u - 2 * v;
            gradient[1] = 200 * u;
            if (hessian != null) {
                hessian[0] = -400 * u + 800 * x[0] * x[0] + 2;
                hessian[1] = -400 * x[0];
                hessian[2] = hessian[1];
                hessian[3] = 200;
            }
            return 100 * u * u + v * v;
        }
    }
}
