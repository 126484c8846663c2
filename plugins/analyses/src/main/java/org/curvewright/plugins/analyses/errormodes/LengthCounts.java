package org.curvewright.plugins.analyses.errormodes;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import org.curvewright.numerics.math.Elementary;
import org.curvewright.plugins.analyses.items.Shares;
import org.curvewright.spi.inference.Interval;

/** Successes among attempts at tasks of so many steps, by length, shortest first. */
record LengthCounts(double[] lengths, double[] successes, double[] attempts) {

    private static final double LEVEL = 0.95;

    static LengthCounts of(double[] lengths, double[] successes, double[] attempts) {
        int[] order = IntStream.range(0, lengths.length)
                .boxed()
                .sorted((i, j) -> Double.compare(lengths[i], lengths[j]))
                .mapToInt(Integer::intValue)
                .toArray();
        return new LengthCounts(pick(lengths, order), pick(successes, order), pick(attempts, order));
    }

    private static double[] pick(double[] values, int[] order) {
        return Arrays.stream(order).mapToDouble(i -> values[i]).toArray();
    }

    double total() {
        return Arrays.stream(attempts).sum();
    }

    double[] shares() {
        return IntStream.range(0, lengths.length)
                .mapToDouble(i -> successes[i] / attempts[i])
                .toArray();
    }

    /** What the attempts of one length leave open. */
    Interval interval(int length) {
        return Shares.jeffreys(successes[length], attempts[length] - successes[length], LEVEL);
    }

    /** {@code Σ k ln s + (m − k) ln(1 − s)} for the success s of each length. */
    double logLikelihood(DoubleUnaryOperator success) {
        double sum = 0;
        for (int i = 0; i < lengths.length; i++) {
            double s = success.applyAsDouble(lengths[i]);
            sum += successes[i] > 0 ? successes[i] * Elementary.log(s) : 0;
            sum += attempts[i] > successes[i] ? (attempts[i] - successes[i]) * Elementary.log1p(-s) : 0;
        }
        return sum;
    }
}
