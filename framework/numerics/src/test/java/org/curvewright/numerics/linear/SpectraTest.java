package org.curvewright.numerics.linear;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class SpectraTest {
    @Test
    void eigenvaluesOfTheSecondDifferenceAreKnown() {
        int n = 6;
        double[] h = new double[n * n];
        for (int i = 0; i < n; i++) {
            h[i + i * n] = 2;
            if (i > 0) {
                h[i + (i - 1) * n] = -1;
                h[i - 1 + i * n] = -1;
            }
        }
        SymmetricEigen eigen = new SymmetricEigen(n);
        eigen.decompose(h, n);
        for (int k = 0; k < n; k++) {
            assertThat(eigen.value(k)).isCloseTo(2 - 2 * StrictMath.cos((k + 1) * Math.PI / (n + 1)), within(1e-14));
        }
    }

    @Test
    void eigenvectorsRebuildAnIndefiniteMatrix() {
        double[] h = {1, 2, 3, 2, -4, 5, 3, 5, 0};
        SymmetricEigen eigen = new SymmetricEigen(3);
        eigen.decompose(h, 3);
        for (int i = 0; i < 3; i++) {
            for (int j = 0; j < 3; j++) {
                double sum = 0;
                for (int k = 0; k < 3; k++) {
                    sum += eigen.value(k) * eigen.vector(i, k) * eigen.vector(j, k);
                }
                assertThat(sum).isCloseTo(h[i + 3 * j], within(1e-14));
            }
        }
    }

    @Test
    void singularValuesOfAHilbertMatrixKeepTheirDigits() {
        int n = 8;
        double[] hilbert = new double[n * n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                hilbert[i + j * n] = 1.0 / (i + j + 1);
            }
        }
        SingularValues svd = new SingularValues(n, n);
        svd.decompose(hilbert, n, n);
        // σ₁ and σ₈ of the 8 × 8 Hilbert matrix, computed with 40 digits in mpmath 1.3
        assertThat(svd.value(0)).isCloseTo(1.695938996921949452, within(1e-14));
        assertThat(svd.value(n - 1)).isCloseTo(1.111538966372442347e-10, within(1e-17));
    }

    @Test
    void nullDirectionOfDependentColumnsIsFound() {
        double[] a = {1, 2, 3, 4, 2, 4, 6, 8, 1, 0, 1, 0};
        SingularValues svd = new SingularValues(4, 3);
        svd.decompose(a, 4, 3);
        assertThat(svd.rank(1e-12)).isEqualTo(2);
        assertThat(svd.right(0, 2) / svd.right(1, 2)).isCloseTo(-2, within(1e-14));
        assertThat(svd.right(2, 2)).isCloseTo(0, within(1e-14));
    }

    @Test
    void projectionGivesTheLeastSquaresSolution() {
        double[] a = HouseholderQrTest.random(7, 3, 8);
        double[] truth = {3, -1, 2};
        double[] b = HouseholderQrTest.times(a, 7, 3, truth);
        SingularValues svd = new SingularValues(7, 3);
        svd.decompose(a, 7, 3);
        double[] z = new double[3];
        svd.projectScaled(b, 7, z);
        for (int i = 0; i < 3; i++) {
            double x = 0;
            for (int k = 0; k < 3; k++) {
                x += svd.right(i, k) * z[k] / (svd.value(k) * svd.value(k));
            }
            assertThat(x).isCloseTo(truth[i], within(1e-13));
        }
    }

    @Test
    void choleskyRefusesAnIndefiniteMatrix() {
        assertThat(new Cholesky(2).factor(new double[] {1, 2, 2, 1}, 2)).isFalse();
    }

    @Test
    void choleskySolvesAndInverts() {
        double[] h = {4, 2, 1, 2, 5, 3, 1, 3, 6};
        Cholesky cholesky = new Cholesky(3);
        assertThat(cholesky.factor(h, 3)).isTrue();
        double[] inverse = new double[9];
        cholesky.invert(inverse, new double[3]);
        double[] b = HouseholderQrTest.times(h, 3, 3, new double[] {1, 2, 3});
        cholesky.solve(b);
        assertThat(b).containsExactly(new double[] {1, 2, 3}, within(1e-14));
        assertThat(HouseholderQrTest.times(h, 3, 3, java.util.Arrays.copyOf(inverse, 3)))
                .containsExactly(new double[] {1, 0, 0}, within(1e-15));
        assertThat(cholesky.logDeterminant()).isCloseTo(StrictMath.log(67), within(1e-14));
    }

    @Test
    void compensatedDotSurvivesCancellation() {
        double[] a = {1e16, 1, -1e16, 3};
        double[] b = {1, 1, 1, 1e-20};
        assertThat(Vectors.dotCompensated(a, 0, b, 0, 4)).isEqualTo(1);
    }
}
