package org.curvewright.plugins.analyses.skills;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.curvewright.numerics.linear.Cholesky;
import org.curvewright.numerics.math.Elementary;
import org.curvewright.numerics.optimize.ScalarMinimum;
import org.curvewright.numerics.statistics.LinearRegression;

/**
 * The shape of a skill's mean q in [0, 1] against x = ln N, chosen by {@code χ² + 2k} with the covariance that the items show:
 * constant; linear; a hinge, linear up to an observed size and flat from there on; or saturating, {@code 1 − b N^(−a)} with the
 * ceiling at the highest score, since a few sizes do not tell a ceiling.
 *
 * @param parameters k
 */
record CurveShape(String name, double chiSquare, int parameters) {

    private static final String CONSTANT = "constant";
    private static final String LINEAR = "linear";
    private static final String HINGE = "hinge";

    private static final double SLOWEST = -6;
    private static final double FASTEST = 2;

    double criterion() {
        return chiSquare + 2 * parameters;
    }

    /**
     * The best shape, and how far behind the next one is that does not hold it as a special case: what has no more to it than a
     * simpler shape is that one.
     *
     * @param next empty where every other shape holds the best
     */
    record Choice(CurveShape best, Optional<CurveShape> next) {

        /**
         * Reference: K. P. Burnham, D. R. Anderson, <i>Model selection and multimodel inference</i> (2002), section 2.6: less than 4
         * behind is still much support.
         */
        private static final double CLEAR = 4;

        private static Choice of(List<CurveShape> shapes) {
            CurveShape best = shapes.stream()
                    .min(Comparator.comparingDouble(CurveShape::criterion))
                    .orElseThrow();
            return new Choice(
                    best,
                    shapes.stream()
                            .filter(other -> !other.name().equals(best.name()) && !other.holds(best))
                            .min(Comparator.comparingDouble(CurveShape::criterion)));
        }

        OptionalDouble margin() {
            return next.isPresent()
                    ? OptionalDouble.of(next.get().criterion() - best.criterion())
                    : OptionalDouble.empty();
        }

        boolean clear() {
            return margin().orElse(Double.POSITIVE_INFINITY) >= CLEAR;
        }
    }

    /** Whether the other shape is this one with some parameters at special values. */
    private boolean holds(CurveShape other) {
        return other.name().equals(CONSTANT) || other.name().equals(LINEAR) && name.equals(HINGE);
    }

    /** The best shape; empty where the items leave no covariance to weigh by. */
    static Optional<Choice> best(SkillScores skill, double lowest, double highest) {
        int[] items = skill.complete();
        int m = skill.count();
        Optional<Whitening> whitening = Whitening.of(skill, items, highest - lowest);
        if (whitening.isEmpty()) {
            return Optional.empty();
        }
        double[] q = IntStream.range(0, m)
                .mapToDouble(model -> (Arrays.stream(items)
                                        .mapToDouble(item -> skill.scores()[model][item])
                                        .average()
                                        .orElse(0)
                                - lowest)
                        / (highest - lowest))
                .toArray();
        double[] x = skill.logSizes();
        Whitening white = whitening.get();
        Stream<CurveShape> plain = Stream.of(
                new CurveShape(CONSTANT, white.chiSquare(q, List.of(ones(m))), 1),
                new CurveShape(LINEAR, white.chiSquare(q, List.of(ones(m), x)), 2),
                saturating(white, q, x));
        Stream<CurveShape> hinges = IntStream.range(1, m - 1)
                .mapToObj(knot ->
                        Arrays.stream(x).map(at -> Math.min(at, x[knot])).toArray())
                .map(bent -> new CurveShape(HINGE, white.chiSquare(q, List.of(ones(m), bent)), 3));
        return Optional.of(Choice.of(Stream.concat(plain, hinges).toList()));
    }

    private static double[] ones(int size) {
        double[] ones = new double[size];
        Arrays.fill(ones, 1);
        return ones;
    }

    private static CurveShape saturating(Whitening white, double[] q, double[] x) {
        double[] left = Arrays.stream(q).map(value -> value - 1).toArray();
        ScalarMinimum best =
                ScalarMinimum.between(SLOWEST, FASTEST, log -> white.chiSquare(left, List.of(falling(x, log))));
        return new CurveShape("saturating", best.value(), 2);
    }

    /** {@code N^(−a)} from the first size on. */
    private static double[] falling(double[] x, double logPower) {
        double power = Elementary.exp(logPower);
        return Arrays.stream(x).map(at -> Elementary.exp(-power * (at - x[0]))).toArray();
    }

    /** Makes errors of the means independent and of variance one. */
    private record Whitening(Cholesky cholesky, int size) {

        static Optional<Whitening> of(SkillScores skill, int[] items, double range) {
            int m = skill.count();
            if (items.length <= m) {
                return Optional.empty();
            }
            double[] covariance = new double[m * m];
            double[] mean = IntStream.range(0, m)
                    .mapToDouble(a -> Arrays.stream(items)
                            .mapToDouble(item -> skill.scores()[a][item])
                            .average()
                            .orElse(0))
                    .toArray();
            for (int a = 0; a < m; a++) {
                for (int b = 0; b < m; b++) {
                    double sum = 0;
                    for (int item : items) {
                        sum += (skill.scores()[a][item] - mean[a]) * (skill.scores()[b][item] - mean[b]);
                    }
                    covariance[a + b * m] = sum / (items.length - 1.0) / items.length / (range * range);
                }
            }
            Cholesky cholesky = new Cholesky(m);
            return cholesky.factor(covariance, m, 1e-10) ? Optional.of(new Whitening(cholesky, m)) : Optional.empty();
        }

        /** {@code min_β (y − Xβ)ᵀ Σ⁻¹ (y − Xβ)}. */
        double chiSquare(double[] y, List<double[]> columns) {
            double[][] white = columns.stream().map(this::whitened).toArray(double[][]::new);
            return LinearRegression.fit(whitened(y), white)
                    .map(LinearRegression::residualSumOfSquares)
                    .value()
                    .orElse(Double.POSITIVE_INFINITY);
        }

        /** {@code L⁻¹ y}. */
        private double[] whitened(double[] y) {
            double[] white = new double[size];
            for (int i = 0; i < size; i++) {
                double sum = y[i];
                for (int k = 0; k < i; k++) {
                    sum -= cholesky.lower(i, k) * white[k];
                }
                white[i] = sum / cholesky.lower(i, i);
            }
            return white;
        }
    }
}
