package org.curvewright.numerics.optimize;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.curvewright.numerics.random.RandomStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Lines y = x_b + z t with a slope in common, by Σ (√(1 + r²) − 1), a loss that is no square. */
class ArrowDescentTest {

    private static final int BLOCKS = 12;
    private static final int POINTS = 7;

    private record Lines(double[][] y, Bounds box, Bounds shared) implements ArrowObjective {

        static Lines within(Bounds box, Bounds shared) {
            RandomStream random = RandomStream.of(3);
            double[][] y = new double[BLOCKS][POINTS];
            for (int b = 0; b < BLOCKS; b++) {
                for (int i = 0; i < POINTS; i++) {
                    y[b][i] = b - 5 + 0.7 * i + random.nextGaussian() + (i == b % 9 ? 20 : 0);
                }
            }
            return new Lines(y, box, shared);
        }

        @Override
        public int blocks() {
            return BLOCKS;
        }

        @Override
        public Bounds own(int block) {
            return box;
        }

        @Override
        public double evaluate(int block, double[] point, double[] gradient, double @Nullable [] hessian) {
            Arrays.fill(gradient, 0);
            if (hessian != null) {
                Arrays.fill(hessian, 0);
            }
            double sum = 0;
            for (int i = 0; i < POINTS; i++) {
                double r = point[0] + point[1] * i - y[block][i];
                double root = Math.sqrt(1 + r * r);
                double[] slope = {1, i};
                sum += root - 1;
                for (int j = 0; j < 2; j++) {
                    gradient[j] += r / root * slope[j];
                    for (int k = 0; hessian != null && k < 2; k++) {
                        hessian[j + 2 * k] += slope[j] * slope[k] / (root * root * root);
                    }
                }
            }
            return sum;
        }
    }

    /** All parameters of the lines at once, the slope last. */
    private record Whole(Lines lines, Bounds bounds) implements SmoothProblem {

        @Override
        public double evaluate(double[] x, double[] gradient, double @Nullable [] hessian) {
            int size = BLOCKS + 1;
            Arrays.fill(gradient, 0, size, 0);
            if (hessian != null) {
                Arrays.fill(hessian, 0);
            }
            double[] slope = new double[2];
            double[] curvature = new double[4];
            double sum = 0;
            for (int b = 0; b < BLOCKS; b++) {
                int[] place = {b, BLOCKS};
                sum += lines.evaluate(b, new double[] {x[b], x[BLOCKS]}, slope, curvature);
                for (int j = 0; j < 2; j++) {
                    gradient[place[j]] += slope[j];
                    for (int k = 0; hessian != null && k < 2; k++) {
                        hessian[place[j] + size * place[k]] += curvature[j + 2 * k];
                    }
                }
            }
            return sum;
        }
    }

    private static double[][] origin() {
        return new double[BLOCKS][1];
    }

    private static ArrowOptimum descended(Lines lines) {
        return new ArrowDescent(lines, 300).minimize(origin(), new double[1], lines.shared());
    }

    @Test
    void findsWhatADescentOfAllParametersAtOnceFinds() {
        Lines lines = Lines.within(Bounds.none(1), Bounds.none(1));
        ArrowOptimum arrow = descended(lines);
        Optimum whole =
                DampedNewton.standard().minimize(new Whole(lines, Bounds.none(BLOCKS + 1)), new double[BLOCKS + 1]);
        assertThat(arrow.objective()).isCloseTo(whole.objective(), within(1e-12 * whole.objective()));
        assertThat(arrow.shared()[0]).isCloseTo(whole.parameters()[BLOCKS], within(1e-8));
        assertThat(arrow.own()[4][0]).isCloseTo(whole.parameters()[4], within(1e-8));
        assertThat(arrow.termination().converged()).isTrue();
    }

    @Test
    void gradientsAloneLeadThereToo() {
        Lines lines = Lines.within(Bounds.none(1), Bounds.none(1));
        ArrowOptimum other = new ArrowDescent(lines, 300).minimizeByGradients(origin(), new double[1]);
        assertThat(other.objective()).isCloseTo(descended(lines).objective(), within(1e-10));
    }

    @Test
    void aMinimumIsFlatAndBendsUpwardsEverywhere() {
        Lines lines = Lines.within(Bounds.none(1), Bounds.none(1));
        ArrowOptimum arrow = descended(lines);
        ArrowDescent.Inertia inertia = new ArrowDescent(lines, 1).inertia(arrow.own(), arrow.shared());
        assertThat(inertia.positive()).isEqualTo(BLOCKS + 1);
        assertThat(inertia.notPositive()).isZero();
        assertThat(inertia.projectedGradient()).isLessThan(1e-9);
        assertThat(new ArrowDescent(lines, 1).inertia(origin(), new double[1]).projectedGradient())
                .isGreaterThan(1e-2);
    }

    /** Levels run from −5 to 6, so that a box from −2 to 2 stops several of them, and .5 the slope. */
    @Test
    void boundsHoldAsTheyHoldASearchOfAll() {
        Bounds box = Bounds.of(new double[] {-2}, new double[] {2});
        Bounds shared = Bounds.of(new double[] {0}, new double[] {0.5});
        Lines lines = Lines.within(box, shared);
        double[] lower = new double[BLOCKS + 1];
        double[] upper = new double[BLOCKS + 1];
        Arrays.fill(lower, -2);
        Arrays.fill(upper, 2);
        lower[BLOCKS] = 0;
        upper[BLOCKS] = 0.5;
        Optimum whole =
                DampedNewton.standard().minimize(new Whole(lines, Bounds.of(lower, upper)), new double[BLOCKS + 1]);
        ArrowOptimum arrow = descended(lines);
        assertThat(arrow.objective()).isCloseTo(whole.objective(), within(1e-12 * whole.objective()));
        ArrowDescent.Inertia inertia = new ArrowDescent(lines, 1).inertia(arrow.own(), arrow.shared());
        long free = Arrays.stream(whole.activity()).filter(side -> side == 0).count();
        assertThat((long) inertia.positive()).isEqualTo(free).isLessThan(BLOCKS);
    }
}
