package org.curvewright.numerics.linear;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

class HouseholderQrTest {
    @Test
    void solvesAnExactSystem() {
        double[] a = {2, 1, 0, 1, 3, 1, 0, 1, 4, 1, 1, 1};
        double[] truth = {1, -2, 3};
        double[] b = times(a, 4, 3, truth);
        HouseholderQr qr = new HouseholderQr(4, 3);
        qr.factor(a, 4, 3);
        double[] x = new double[3];
        qr.solve(b, x, 3);
        assertThat(x).containsExactly(truth, within(1e-14));
    }

    @Test
    void findsTheRankOfDependentColumns() {
        double[] a = random(10, 3, 1);
        for (int i = 0; i < 10; i++) {
            a[i + 20] = 2 * a[i] - a[i + 10];
        }
        HouseholderQr qr = new HouseholderQr(10, 3);
        qr.factor(a, 10, 3);
        assertThat(qr.rank(1e-12)).isEqualTo(2);
    }

    @Test
    void factorsFewerRowsThanColumns() {
        double[] a = random(3, 5, 2);
        double[] b = {1, 2, 3};
        HouseholderQr qr = new HouseholderQr(3, 5);
        qr.factor(a, 3, 5);
        double[] x = new double[5];
        qr.solve(b, x, qr.rank(1e-12));
        assertThat(times(a, 3, 5, x)).containsExactly(b, within(1e-13));
    }

    @Test
    void normalSolveInvertsTheGramMatrix() {
        double[] a = random(12, 4, 3);
        HouseholderQr qr = new HouseholderQr(12, 4);
        qr.factor(a, 12, 4);
        double[] truth = {1, 2, 3, 4};
        double[] image = times(a, 12, 4, truth);
        double[] g = new double[4];
        for (int j = 0; j < 4; j++) {
            g[j] = Vectors.dot(a, 12 * j, image, 0, 12);
        }
        qr.solveNormal(g, g);
        assertThat(g).containsExactly(truth, within(1e-12));
    }

    @Test
    void orthogonalFactorPreservesLengthAndReturns() {
        HouseholderQr qr = new HouseholderQr(9, 4);
        qr.factor(random(9, 4, 4), 9, 4);
        double[] b = random(9, 1, 5);
        double[] there = b.clone();
        qr.applyTransposed(there);
        assertThat(Vectors.norm(there, 0, 9)).isCloseTo(Vectors.norm(b, 0, 9), within(1e-14));
        qr.apply(there);
        assertThat(there).containsExactly(b, within(1e-14));
    }

    @Test
    void survivesHugeAndTinyElements() {
        double[] a = {1e200, 2e200, 3e200, 1e-200, 1e-200, 2e-200};
        double[] b = times(a, 3, 2, new double[] {2, 5});
        HouseholderQr qr = new HouseholderQr(3, 2);
        qr.factor(a, 3, 2);
        double[] x = new double[2];
        qr.solve(b, x, 1);
        assertThat(x[0]).isCloseTo(2, within(1e-14));
    }

    static double[] random(int rows, int columns, long seed) {
        Random random = new Random(seed);
        double[] a = new double[rows * columns];
        for (int i = 0; i < a.length; i++) {
            a[i] = 2 * random.nextDouble() - 1;
        }
        return a;
    }

    static double[] times(double[] a, int rows, int columns, double[] x) {
        double[] b = new double[rows];
        for (int j = 0; j < columns; j++) {
            Vectors.addScaled(x[j], a, j * rows, b, 0, rows);
        }
        return b;
    }

    @Test
    void aMatrixWithoutColumnsHasRankZero() {
        HouseholderQr qr = new HouseholderQr(3, 0);
        qr.factor(new double[0], 3, 0);
        assertThat(qr.rank(1e-10)).isZero();
    }
}
