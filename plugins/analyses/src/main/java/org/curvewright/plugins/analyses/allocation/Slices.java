package org.curvewright.plugins.analyses.allocation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.DoubleBinaryOperator;
import java.util.stream.IntStream;
import org.curvewright.numerics.math.Elementary;
import org.curvewright.numerics.statistics.LinearRegression;

/** Runs of about one budget each, and the best size that each shows. */
final class Slices {

    /** A parabola needs three points, and more to be worth anything. */
    private static final int LEAST = 5;

    private final List<Slice> slices;

    private Slices(List<Slice> slices) {
        this.slices = List.copyOf(slices);
    }

    /** Runs of one budget: ln C, the sizes and their losses. */
    record Slice(double logBudget, double[] logSizes, double[] losses) {

        /** ln N of the least loss that was seen. */
        double best() {
            int best = IntStream.range(0, losses.length)
                    .reduce((i, j) -> losses[j] < losses[i] ? j : i)
                    .orElseThrow();
            return logSizes[best];
        }

        /** ln N at the bottom of the parabola through the losses; empty where it opens downwards or ends outside the sizes. */
        OptionalDouble vertex() {
            double mean = Arrays.stream(logSizes).average().orElseThrow();
            double[] u = Arrays.stream(logSizes).map(t -> t - mean).toArray();
            double[] ones = Arrays.stream(u).map(t -> 1).toArray();
            double[] squares = Arrays.stream(u).map(t -> t * t).toArray();
            Optional<double[]> fitted =
                    LinearRegression.fit(losses, ones, u, squares).value().map(LinearRegression::coefficients);
            return fitted.filter(c -> c[2] > 0)
                    .map(c -> mean - c[1] / (2 * c[2]))
                    .filter(at -> at > least() && at < most())
                    .map(OptionalDouble::of)
                    .orElse(OptionalDouble.empty());
        }

        private double least() {
            return Arrays.stream(logSizes).min().orElseThrow();
        }

        private double most() {
            return Arrays.stream(logSizes).max().orElseThrow();
        }
    }

    /** Groups runs by budget, those of a group differing by no more than the share. */
    static Slices of(double[] logBudgets, double[] logSizes, double[] losses, double width) {
        int[] order = IntStream.range(0, losses.length)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> logBudgets[i]))
                .mapToInt(i -> i)
                .toArray();
        List<Slice> slices = new ArrayList<>();
        int from = 0;
        for (int i = 1; i <= order.length; i++) {
            boolean ends =
                    i == order.length || logBudgets[order[i]] - logBudgets[order[from]] > Elementary.log1p(width);
            if (ends) {
                int[] members = Arrays.copyOfRange(order, from, i);
                if (members.length >= LEAST) {
                    slices.add(new Slice(mean(logBudgets, members), pick(logSizes, members), pick(losses, members)));
                }
                from = i;
            }
        }
        return new Slices(slices);
    }

    private static double mean(double[] values, int[] members) {
        return Arrays.stream(members).mapToDouble(i -> values[i]).average().orElseThrow();
    }

    private static double[] pick(double[] values, int[] members) {
        return Arrays.stream(members).mapToDouble(i -> values[i]).toArray();
    }

    List<Slice> all() {
        return slices;
    }

    /** The same runs with other losses, as a law has them. */
    Slices withLosses(DoubleBinaryOperator loss) {
        return new Slices(slices.stream()
                .map(slice -> new Slice(
                        slice.logBudget(),
                        slice.logSizes(),
                        Arrays.stream(slice.logSizes())
                                .map(size -> loss.applyAsDouble(slice.logBudget(), size))
                                .toArray()))
                .toList());
    }
}
