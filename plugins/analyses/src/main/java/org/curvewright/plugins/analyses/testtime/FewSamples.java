package org.curvewright.plugins.analyses.testtime;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.curvewright.numerics.counts.BetaBinomial;
import org.curvewright.numerics.counts.PassAtK;
import org.curvewright.numerics.counts.SuccessCounts;
import org.curvewright.numerics.math.Elementary;
import org.curvewright.numerics.random.RandomStream;
import org.curvewright.numerics.statistics.Line;

/**
 * Passes among the first samples of every problem, as many of each, and what the two laws of coverage make of them.
 *
 * @param passes of every problem
 * @param seen samples of every problem
 */
record FewSamples(long[] passes, long seen) {

    private static final int POINTS = 20;
    /** Fewer solved problems than this do not tell how rates are distributed, of two shapes. */
    static final int FEWEST_PASSED = 10;

    /** An overdispersion that adds less than this share to the variance of a problem's passes is none that samples could tell. */
    private static final double UNSEEN = 0.01;

    /**
     * A law's coverage of many samples, and its exponent.
     *
     * @param diverged whether the exponent grew without end, since the passes are those of problems that are all alike
     */
    record Forecast(double coverage, double exponent, boolean diverged) {}

    /** So many samples of each problem without replacement, each problem from its own stream. */
    static FewSamples drawn(PassCounts counts, int model, long seen, RandomStream random) {
        long[] few = new long[counts.problems()];
        for (int i = 0; i < few.length; i++) {
            few[i] = drawn(random.substream(i), counts.samples()[model][i], counts.passes()[model][i], seen);
        }
        return new FewSamples(few, seen);
    }

    private static long drawn(RandomStream random, long samples, long passes, long seen) {
        long left = passes;
        for (long draw = 0; draw < seen && left > 0; draw++) {
            left -= random.nextDouble() * (samples - draw) < left ? 1 : 0;
        }
        return passes - left;
    }

    long problemsPassed() {
        return Arrays.stream(passes).filter(count -> count > 0).count();
    }

    /** {@code ln c = −a k^−b} by least squares of {@code ln(−ln c)} over 20 numbers of samples; empty where no line exists. */
    Optional<Forecast> power(long most) {
        double step = Elementary.log(seen) / (POINTS - 1);
        long[] tries = LongStream.range(0, POINTS)
                .map(i -> Math.min(seen, Math.round(Elementary.exp(i * step))))
                .distinct()
                .toArray();
        List<Double> x = new ArrayList<>();
        List<Double> y = new ArrayList<>();
        for (long k : tries) {
            double coverage = Arrays.stream(passes)
                    .mapToDouble(passed -> PassAtK.unbiased(seen, passed, k))
                    .average()
                    .orElse(Double.NaN);
            if (coverage > 0 && coverage < 1) {
                x.add(Elementary.log(k));
                y.add(Elementary.log(-Elementary.log(coverage)));
            }
        }
        return Line.fit(Doubles.of(x), Doubles.of(y))
                .value()
                .map(line -> new Forecast(
                        Elementary.exp(-Elementary.exp(line.at(Elementary.log(most)))), -line.slope(), false));
    }

    /**
     * {@code 1 − B(a, b + k)/B(a, b)} with the shapes of greatest likelihood, whose exponent is a; empty where fewer than
     * ten problems were solved.
     */
    Optional<Forecast> beta(long most) {
        if (problemsPassed() < FEWEST_PASSED) {
            return Optional.empty();
        }
        long[] trials = new long[passes.length];
        Arrays.fill(trials, seen);
        BetaBinomial shapes = BetaBinomial.fit(SuccessCounts.of(passes, trials));
        return Optional.of(new Forecast(
                1 - shapes.noneOf(most), shapes.a(), shapes.atBound() || shapes.overdispersion() * seen < UNSEEN));
    }
}
