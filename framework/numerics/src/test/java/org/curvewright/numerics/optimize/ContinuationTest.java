package org.curvewright.numerics.optimize;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.curvewright.numerics.random.RandomStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Least absolute deviations of a line, whose minimum passes through two of the points. */
class ContinuationTest {

    private static final int POINTS = 9;
    private static final double[] WIDTHS = {1, 1e-1, 1e-2, 1e-3, 1e-4, 1e-5, 1e-6, 1e-7, 1e-8};

    /** Σ h(y − a − b x; w), h = r²/2w within w and |r| − w/2 outside. */
    private record Line(double[] x, double[] y, double width) implements SmoothProblem {

        @Override
        public Bounds bounds() {
            return Bounds.none(2);
        }

        @Override
        public double evaluate(double[] at, double[] gradient, double @Nullable [] hessian) {
            double sum = 0;
            Arrays.fill(gradient, 0);
            if (hessian != null) {
                Arrays.fill(hessian, 0);
            }
            for (int i = 0; i < x.length; i++) {
                double r = y[i] - at[0] - at[1] * x[i];
                boolean inside = Math.abs(r) <= width;
                sum += inside ? r * r / (2 * width) : Math.abs(r) - width / 2;
                double slope = Math.max(-1, Math.min(1, r / width));
                double[] row = {1, x[i]};
                for (int j = 0; j < 2; j++) {
                    gradient[j] -= slope * row[j];
                    for (int k = 0; k < 2 && hessian != null && inside; k++) {
                        hessian[j + 2 * k] += row[j] * row[k] / width;
                    }
                }
            }
            return sum;
        }
    }

    private static double deviations(double[] x, double[] y, double a, double b) {
        return IntStream.range(0, x.length)
                .mapToDouble(i -> Math.abs(y[i] - a - b * x[i]))
                .sum();
    }

    private static double leastThroughTwo(double[] x, double[] y) {
        return IntStream.range(0, x.length)
                .boxed()
                .flatMapToDouble(i -> IntStream.range(0, i).mapToDouble(j -> {
                    double b = (y[i] - y[j]) / (x[i] - x[j]);
                    return deviations(x, y, y[i] - b * x[i], b);
                }))
                .min()
                .orElseThrow();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19})
    void endsAtTheLineThroughTwoPoints(int seed) {
        RandomStream random = RandomStream.of(7, seed);
        double[] x = IntStream.range(0, POINTS).mapToDouble(i -> i).toArray();
        double[] y =
                Arrays.stream(x).map(at -> 1 + 0.5 * at + random.nextGaussian()).toArray();
        List<Line> stages =
                Arrays.stream(WIDTHS).mapToObj(width -> new Line(x, y, width)).toList();

        Optimum found = Continuation.minimize(DampedNewton.standard(), stages, new double[2]);

        double[] at = found.parameters();
        assertThat(deviations(x, y, at[0], at[1])).isCloseTo(leastThroughTwo(x, y), within(1e-6));
        assertThat(found.projectedGradient()).isLessThan(1e-6);
    }
}
