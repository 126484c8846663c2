package org.curvewright.numerics.optimize;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ManyParametersTest {
    private static final int SIZE = 40;

    @Test
    void limitedMemoryBfgsSolvesAChainOfValleys() {
        double[] start = new double[SIZE];
        Arrays.fill(start, -1);
        Optimum optimum = LimitedMemoryBfgs.standard().minimize(new Valleys(Bounds.none(SIZE)), start);
        double[] ones = new double[SIZE];
        Arrays.fill(ones, 1);
        assertThat(optimum.parameters()).containsExactly(ones, within(1e-7));
        assertThat(optimum.isMinimum()).isTrue();
    }

    @Test
    void limitedMemoryBfgsStopsOnBounds() {
        double[] lower = new double[SIZE];
        double[] upper = new double[SIZE];
        Arrays.fill(lower, -2);
        Arrays.fill(upper, 0.8);
        Bounds bounds = Bounds.of(lower, upper);
        double[] start = new double[SIZE];
        Optimum first = LimitedMemoryBfgs.standard().minimize(new Valleys(bounds), start);
        Optimum second = DampedNewton.standard().minimize(new Valleys(bounds), start);
        assertThat(first.objective()).isCloseTo(second.objective(), within(1e-9 * second.objective()));
        assertThat(first.activity()).isEqualTo(second.activity());
    }

    @Test
    void optimizersOfOtherAuthorsAgree() {
        Bounds bounds = Bounds.none(4);
        double[] start = {0.5, 0.5, 0.5, 0.5};
        assertThat(CrossCheck.bobyqa().minimize(new Valleys(bounds), start).objective())
                .isLessThan(1e-10);
        assertThat(CrossCheck.cmaEs(1).minimize(new Valleys(bounds), start).objective())
                .isLessThan(1e-10);
    }

    @Test
    void crossChecksLeaveAFixedParameterAlone() {
        Bounds bounds = Bounds.of(new double[] {-5, 0.5}, new double[] {5, 0.5});
        double[] start = {-0.5, 0.5};
        Optimum newton = DampedNewton.standard().minimize(new Valleys(bounds), new double[] {0.6, 0.5});
        Optimum bobyqa = CrossCheck.bobyqa().minimize(new Valleys(bounds), new double[] {0.6, 0.5});
        assertThat(bobyqa.objective()).isCloseTo(newton.objective(), within(1e-9));
        assertThat(CrossCheck.cmaEs(7).minimize(new Valleys(bounds), start).parameters()[1])
                .isEqualTo(0.5);
    }

    @Test
    void multiStartCountsBothWells() {
        Bounds box = Bounds.of(new double[] {-2, -2}, new double[] {2, 2});
        Census census = MultiStart.standard().search(new Wells(), DampedNewton.standard(), List.of(), box);
        assertThat(census.best().parameters()[0]).isCloseTo(-1.03, within(0.01));
        assertThat(census.second()).isPresent();
        assertThat(census.share()).isBetween(0.2, 0.8);
    }

    /** Σ 100 (xᵢ₊₁ − xᵢ²)² + (1 − xᵢ)². */
    private record Valleys(Bounds bounds) implements SmoothProblem {
        @Override
        public double evaluate(double[] x, double[] gradient, double @Nullable [] hessian) {
            int n = x.length;
            Arrays.fill(gradient, 0);
            if (hessian != null) {
                Arrays.fill(hessian, 0);
            }
            double sum = 0;
            for (int i = 0; i + 1 < n; i++) {
                double u = x[i + 1] - x[i] * x[i];
                double v = 1 - x[i];
                sum += 100 * u * u + v * v;
                gradient[i] += -400 * x[i] * u - 2 * v;
                gradient[i + 1] += 200 * u;
                if (hessian != null) {
                    hessian[i + i * n] += -400 * u + 800 * x[i] * x[i] + 2;
                    hessian[i + 1 + (i + 1) * n] += 200;
                    hessian[i + (i + 1) * n] = -400 * x[i];
                    hessian[i + 1 + i * n] = -400 * x[i];
                }
            }
            return sum;
        }
    }

    /** (x² − 1)² + 0.2 x + y²: two wells, the left one deeper. */
    private record Wells() implements SmoothProblem {
        @Override
        public Bounds bounds() {
            return Bounds.none(2);
        }

        @Override
        public double evaluate(double[] x, double[] gradient, double @Nullable [] hessian) {
            double u = x[0] * x[0] - 1;
            gradient[0] = 4 * u * x[0] + 0.2;
            gradient[1] = 2 * x[1];
            if (hessian != null) {
                hessian[0] = 12 * x[0] * x[0] - 4;
                hessian[1] = 0;
                hessian[2] = 0;
                hessian[3] = 2;
            }
            return u * u + 0.2 * x[0] + x[1] * x[1];
        }
    }
}
