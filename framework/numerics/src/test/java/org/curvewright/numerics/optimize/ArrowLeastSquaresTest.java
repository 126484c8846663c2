package org.curvewright.numerics.optimize;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.curvewright.numerics.math.Elementary;
import org.curvewright.numerics.random.RandomStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Decays a_b·exp(−z t) + c_b of many blocks with one rate z, against the same problem solved without its structure. */
class ArrowLeastSquaresTest {
    private static final int POINTS = 8;

    private record Decays(double[][] y, Bounds amplitudes, Bounds shared) implements ArrowProblem {

        static Decays of(int blocks, Bounds amplitudes) {
            double[][] y = new double[blocks][POINTS];
            RandomStream random = RandomStream.of(3);
            for (int b = 0; b < blocks; b++) {
                for (int i = 0; i < POINTS; i++) {
                    y[b][i] = (1 + 0.1 * b) * Elementary.exp(-0.7 * i) + 0.5 + 0.02 * random.nextGaussian();
                }
            }
            return new Decays(y, amplitudes, Bounds.of(new double[] {0}, new double[] {10}));
        }

        @Override
        public int blocks() {
            return y.length;
        }

        @Override
        public int residuals(int block) {
            return POINTS;
        }

        @Override
        public Bounds own(int block) {
            return amplitudes;
        }

        @Override
        public void evaluate(int block, double[] point, double[] residuals, double @Nullable [] jacobian) {
            for (int i = 0; i < POINTS; i++) {
                double decay = Elementary.exp(-point[2] * i);
                residuals[i] = point[0] * decay + point[1] - y[block][i];
                if (jacobian != null) {
                    jacobian[i] = decay;
                    jacobian[i + POINTS] = 1;
                    jacobian[i + 2 * POINTS] = -i * point[0] * decay;
                }
            }
        }

        @Override
        public void addCurvature(int block, double[] point, double[] residuals, double[] hessian) {
            for (int i = 0; i < POINTS; i++) {
                double decay = Elementary.exp(-point[2] * i);
                hessian[2] -= residuals[i] * i * decay;
                hessian[6] -= residuals[i] * i * decay;
                hessian[8] += residuals[i] * i * i * point[0] * decay;
            }
        }
    }

    /** The same residuals as one problem of all parameters, z last. */
    private record Dense(Decays decays) implements LeastSquaresProblem {

        @Override
        public Bounds bounds() {
            int p = 2 * decays.blocks() + 1;
            double[] lower = new double[p];
            double[] upper = new double[p];
            for (int j = 0; j + 1 < p; j++) {
                lower[j] = decays.amplitudes.lower(j % 2);
                upper[j] = decays.amplitudes.upper(j % 2);
            }
            upper[p - 1] = 10;
            return Bounds.of(lower, upper);
        }

        @Override
        public int residuals() {
            return decays.residuals();
        }

        @Override
        public void evaluate(double[] x, double[] residuals, double @Nullable [] jacobian) {
            int n = residuals();
            int p = x.length;
            if (jacobian != null) {
                Arrays.fill(jacobian, 0, n * p, 0);
            }
            double[] r = new double[POINTS];
            double[] part = new double[3 * POINTS];
            for (int b = 0; b < decays.blocks(); b++) {
                decays.evaluate(b, new double[] {x[2 * b], x[2 * b + 1], x[p - 1]}, r, part);
                System.arraycopy(r, 0, residuals, b * POINTS, POINTS);
                int[] places = {2 * b, 2 * b + 1, p - 1};
                for (int j = 0; j < 3 && jacobian != null; j++) {
                    System.arraycopy(part, j * POINTS, jacobian, b * POINTS + places[j] * n, POINTS);
                }
            }
        }
    }

    private static double[][] starts(int blocks) {
        double[][] own = new double[blocks][];
        Arrays.setAll(own, b -> new double[] {0.5, 0.1});
        return own;
    }

    @Test
    void findsWhatADenseSearchFinds() {
        Decays decays = Decays.of(6, Bounds.none(2));
        ArrowOptimum arrow = new ArrowLeastSquares(decays, 300).minimize(starts(6), new double[] {2});
        double[] start = new double[13];
        Arrays.fill(start, 0.5);
        Optimum dense = LevenbergMarquardt.standard().minimize(new Dense(decays), start);
        assertThat(arrow.objective()).isCloseTo(dense.objective(), within(1e-13 * dense.objective()));
        assertThat(arrow.shared()[0]).isCloseTo(dense.parameters()[12], within(1e-9));
        assertThat(arrow.own()[3][0]).isCloseTo(dense.parameters()[6], within(1e-9));
    }

    @Test
    void boundsOfABlockHold() {
        Bounds amplitudes = Bounds.of(new double[] {0, 0}, new double[] {1.2, 1});
        Decays decays = Decays.of(6, amplitudes);
        ArrowOptimum arrow = new ArrowLeastSquares(decays, 300).minimize(starts(6), new double[] {2});
        double[] start = new double[13];
        Arrays.fill(start, 0.5);
        Optimum dense = LevenbergMarquardt.standard().minimize(new Dense(decays), start);
        assertThat(arrow.own()[5][0]).isEqualTo(1.2);
        assertThat(arrow.objective()).isCloseTo(dense.objective(), within(1e-12 * dense.objective()));
    }

    @Test
    void newtonOfAllParametersAgrees() {
        Decays decays = Decays.of(50, Bounds.none(2));
        ArrowOptimum profiled = new ArrowLeastSquares(decays, 300).minimize(starts(50), new double[] {2});
        ArrowNewton newton = new ArrowNewton(decays, 100);
        ArrowOptimum joint = newton.minimize(starts(50), new double[] {1});
        assertThat(joint.objective()).isCloseTo(profiled.objective(), within(1e-10 * profiled.objective()));
        ArrowNewton.Place place = newton.place(profiled.own(), profiled.shared());
        assertThat(place.positive()).isEqualTo(101);
        assertThat(place.notPositive()).isZero();
        assertThat(place.projectedGradient()).isLessThan(1e-10);
        assertThat(place.condition()).isBetween(1.0, 100.0);
    }

    @Test
    void anUndeterminedSharedParameterIsSeen() {
        Decays decays = Decays.of(4, Bounds.of(new double[] {0, 0}, new double[] {0, 1}));
        double[][] flat = new double[4][];
        Arrays.setAll(flat, b -> new double[] {0, 0.5});
        ArrowNewton.Place place = new ArrowNewton(decays, 10).place(flat, new double[] {1});
        assertThat(place.condition()).isInfinite();
        assertThat(place.worst()).isEqualTo(-1);
        assertThat(place.notPositive()).isEqualTo(1);
    }
}
