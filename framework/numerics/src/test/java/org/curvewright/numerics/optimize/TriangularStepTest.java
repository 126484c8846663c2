package org.curvewright.numerics.optimize;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.curvewright.numerics.linear.SingularValues;
import org.junit.jupiter.api.Test;

/** Steps from a triangle against those from the singular values of the same columns. */
final class TriangularStepTest {

    private static final int SIZE = 5;
    private static final int[][] FREE = {{0, 1, 2, 3, 4}, {0, 2, 4}, {1, 2, 3}, {3}, {2, 4}};
    private static final double[] RADII = {1e-8, 1e-3, 0.1, 1, 1e3};

    private final SplittableRandom random = new SplittableRandom(7);
    private final TriangularStep triangular = new TriangularStep(SIZE);

    @Test
    void agreesWithSingularValuesForEverySubsetAndRadius() {
        for (int world = 0; world < 200; world++) {
            double[] triangle = triangle();
            double[] side = random.doubles(SIZE, -1, 1).toArray();
            for (int[] free : FREE) {
                for (double radius : RADII) {
                    assertThat(triangular.solve(triangle, side, free, free.length, radius))
                            .isTrue();
                    double[] step = IntStream.range(0, free.length)
                            .mapToDouble(triangular::coefficient)
                            .toArray();
                    double[] expected = bySingularValues(triangle, side, free, radius);
                    for (int k = 0; k < free.length; k++) {
                        assertThat(step[k]).isCloseTo(expected[k], within(1e-9 * (1 + Math.abs(expected[k]))));
                    }
                }
            }
        }
    }

    @Test
    void leavesWhatIsNotSafelyRegularToOthers() {
        double[] triangle = triangle();
        triangle[3 + 3 * SIZE] = 1e-14 * triangle[3 * SIZE];
        double[] side = new double[SIZE];
        assertThat(triangular.solve(triangle, side, FREE[0], SIZE, 1)).isFalse();
        assertThat(triangular.solve(triangle, side, new int[] {0, 1, 2}, 3, 1)).isTrue();
        triangle[0] = 0;
        assertThat(triangular.solve(triangle, side, new int[] {0}, 1, 1)).isFalse();
        triangle[0] = Double.NaN;
        assertThat(triangular.solve(triangle, side, new int[] {0}, 1, 1)).isFalse();
    }

    /** Diagonals over three decades: ill-conditioned, and regular. */
    private double[] triangle() {
        double[] triangle = new double[SIZE * SIZE];
        for (int j = 0; j < SIZE; j++) {
            for (int i = 0; i < j; i++) {
                triangle[i + j * SIZE] = random.nextDouble(-1, 1);
            }
            triangle[j + j * SIZE] = (random.nextBoolean() ? 1 : -1) * StrictMath.pow(10, random.nextDouble(-3, 0));
        }
        return triangle;
    }

    private static double[] bySingularValues(double[] triangle, double[] side, int[] free, double radius) {
        int count = free.length;
        double[] block = new double[SIZE * count];
        for (int b = 0; b < count; b++) {
            System.arraycopy(triangle, free[b] * SIZE, block, b * SIZE, SIZE);
        }
        SingularValues svd = new SingularValues(SIZE, SIZE);
        svd.decompose(block, SIZE, count);
        double[] rotated = new double[SIZE];
        svd.projectScaled(side, SIZE, rotated);
        double[] lambda = new double[SIZE];
        for (int k = 0; k < count; k++) {
            lambda[k] = svd.value(k) * svd.value(k);
        }
        SpectralStep spectral = new SpectralStep(SIZE, 0x1p-100);
        spectral.solve(lambda, rotated, count, radius);
        double[] step = new double[count];
        for (int a = 0; a < count; a++) {
            for (int k = 0; k < count; k++) {
                step[a] += svd.right(a, k) * spectral.coefficient(k);
            }
        }
        return step;
    }
}
