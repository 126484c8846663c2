package org.curvewright.numerics.linear;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BoundedLeastSquaresTest {
    private static final double INF = Double.POSITIVE_INFINITY;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
    void noChoiceOfHeldColumnsIsBetter(long seed) {
        int n = 20;
        int k = 4;
        double[] a = HouseholderQrTest.random(n, k, seed);
        double[] y = HouseholderQrTest.random(n, 1, seed + 1000);
        double[] lower = {0, 0, -INF, -0.1};
        double[] upper = {INF, 0.05, 0.02, INF};
        double[] c = new double[k];
        double found = new BoundedLeastSquares(n, k).solve(a, n, k, y, null, lower, upper, c);
        assertThat(found).isCloseTo(sum(a, n, k, y, c), within(1e-13));
        assertThat(found).isCloseTo(byEnumeration(a, n, k, y, lower, upper), within(1e-12));
    }

    @Test
    void weightsCountAsRepeatedRows() {
        double[] a = HouseholderQrTest.random(6, 2, 3);
        double[] y = HouseholderQrTest.random(6, 1, 4);
        double[] twice = new double[14];
        double[] longer = Arrays.copyOf(y, 7);
        longer[6] = y[0];
        for (int j = 0; j < 2; j++) {
            System.arraycopy(a, 6 * j, twice, 7 * j, 6);
            twice[7 * j + 6] = a[6 * j];
        }
        double[] lower = {-INF, -INF};
        double[] upper = {INF, INF};
        double[] weighted = new double[2];
        double[] repeated = new double[2];
        BoundedLeastSquares solver = new BoundedLeastSquares(7, 2);
        solver.solve(a, 6, 2, y, new double[] {2, 1, 1, 1, 1, 1}, lower, upper, weighted);
        solver.solve(twice, 7, 2, longer, null, lower, upper, repeated);
        assertThat(weighted).containsExactly(repeated, within(1e-14));
    }

    @Test
    void equalColumnsShareNothingInfinite() {
        double[] a = {1, 1, 1, 1, 1, 1};
        double[] c = new double[2];
        BoundedLeastSquares solver = new BoundedLeastSquares(3, 2);
        double sum =
                solver.solve(a, 3, 2, new double[] {2, 2, 2}, null, new double[] {0, 0}, new double[] {INF, INF}, c);
        assertThat(c[0] + c[1]).isCloseTo(2, within(1e-14));
        assertThat(sum).isCloseTo(0, within(1e-28));
        assertThat(solver.rank()).isEqualTo(1);
    }

    @Test
    void fewerRowsThanColumnsFitExactly() {
        double[] c = new double[3];
        double sum = new BoundedLeastSquares(2, 3)
                .solve(
                        new double[] {1, 2, 3, 4, 5, 7},
                        2,
                        3,
                        new double[] {1, 1},
                        null,
                        new double[] {-INF, -INF, -INF},
                        new double[] {INF, INF, INF},
                        c);
        assertThat(sum).isCloseTo(0, within(1e-28));
    }

    private static double byEnumeration(double[] a, int n, int k, double[] y, double[] lower, double[] upper) {
        double best = INF;
        for (int code = 0; code < 81; code++) {
            best = Math.min(best, withHeld(code, a, n, k, y, lower, upper));
        }
        return best;
    }

    private static double withHeld(int code, double[] a, int n, int k, double[] y, double[] lower, double[] upper) {
        double[] c = new double[k];
        double[] rest = y.clone();
        double[] free = new double[n * k];
        int[] index = new int[k];
        int count = 0;
        for (int j = 0, rem = code; j < k; j++, rem /= 3) {
            if (rem % 3 == 0) {
                System.arraycopy(a, j * n, free, count * n, n);
                index[count++] = j;
            } else {
                c[j] = rem % 3 == 1 ? lower[j] : upper[j];
                if (Double.isInfinite(c[j])) {
                    return INF;
                }
                Vectors.addScaled(-c[j], a, j * n, rest, 0, n);
            }
        }
        if (count > 0) {
            HouseholderQr qr = new HouseholderQr(n, k);
            qr.factor(free, n, count);
            double[] x = new double[k];
            qr.solve(rest, x, count);
            for (int f = 0; f < count; f++) {
                c[index[f]] = x[f];
                if (x[f] < lower[index[f]] || x[f] > upper[index[f]]) {
                    return INF;
                }
            }
        }
        return sum(a, n, k, y, c);
    }

    private static double sum(double[] a, int n, int k, double[] y, double[] c) {
        double[] fit = HouseholderQrTest.times(a, n, k, c);
        double sum = 0;
        for (int i = 0; i < n; i++) {
            sum += (y[i] - fit[i]) * (y[i] - fit[i]);
        }
        return sum;
    }
}
