package org.curvewright.plugins.analyses;

import java.util.Arrays;
import java.util.OptionalDouble;
import org.curvewright.numerics.linear.Vectors;

/** How two samples of the same size move together; empty where one of them does not vary. */
final class Correlation {

    /** Permutations whose correlation differs from the observed by rounding alone count as equally extreme. */
    private static final double ROUNDING = 1e-12;

    private Correlation() {}

    /** Pearson's r = Σ(x − x̄)(y − ȳ)/√(Σ(x − x̄)² Σ(y − ȳ)²). */
    static OptionalDouble pearson(double[] x, double[] y) {
        double[] a = centred(x);
        double[] b = centred(y);
        double scale = Math.sqrt(dot(a, a)) * Math.sqrt(dot(b, b));
        return scale > 0 ? OptionalDouble.of(Math.max(-1, Math.min(1, dot(a, b) / scale))) : OptionalDouble.empty();
    }

    /** Ranks from 1, equal values sharing their mean rank. */
    static double[] ranks(double[] values) {
        double[] ranks = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            double value = values[i];
            long below = Arrays.stream(values).filter(other -> other < value).count();
            long same = Arrays.stream(values).filter(other -> other == value).count();
            ranks[i] = below + (same + 1) / 2.0;
        }
        return ranks;
    }

    /** P(|r| ≥ |r observed|) over all n! ways to pair the two samples. */
    static double exactP(double[] x, double[] y) {
        double[] a = centred(x);
        double[] b = centred(y);
        double least = Math.abs(dot(a, b)) - ROUNDING * Math.sqrt(dot(a, a) * dot(b, b));
        return new Permutations(a, b, least).share();
    }

    /** Heap's algorithm: every order of b, each one exchange from the last. */
    private static final class Permutations {
        private final double[] a;
        private final double[] b;
        private final double least;
        private long extreme;
        private long all;

        Permutations(double[] a, double[] b, double least) {
            this.a = a;
            this.b = b;
            this.least = least;
        }

        double share() {
            permute(b.length);
            return (double) extreme / all;
        }

        private void permute(int size) {
            if (size <= 1) {
                all++;
                extreme += Math.abs(dot(a, b)) >= least ? 1 : 0;
                return;
            }
            for (int i = 0; i < size; i++) {
                permute(size - 1);
                int j = size % 2 == 0 ? i : 0;
                double kept = b[j];
                b[j] = b[size - 1];
                b[size - 1] = kept;
            }
        }
    }

    private static double[] centred(double[] values) {
        double mean = Vectors.sumCompensated(values, 0, values.length) / values.length;
        return Arrays.stream(values).map(value -> value - mean).toArray();
    }

    private static double dot(double[] a, double[] b) {
        return Vectors.dot(a, 0, b, 0, a.length);
    }
}
