package org.curvewright.bench;

import java.util.function.IntConsumer;
import org.curvewright.spi.fit.Refitter;

/**
 * How often the law is evaluated on all its rows: the same on every machine, and counted apart from the clock. Refits are
 * averages over the draws.
 *
 * @param global of a global fit, its certificate included
 * @param refit of a warm refit
 * @param ours of one descent of our Levenberg–Marquardt
 * @param commonsMath of one of Commons Math
 * @param commonsMathRefit of one of Commons Math from the fitted parameters on resampled rows
 */
record Evaluations(double global, double refit, double ours, double commonsMath, double commonsMathRefit) {

    /** Share of the sum of squares by which the two descents may differ. */
    private static final double SAME = 1e-9;

    static Evaluations of(Design design) {
        Counted law = new Counted(design.law());
        Design counted = design.with(law.law());
        FitBenchmark.global(counted);
        double global = law.taken();
        Refitter refitter = FitBenchmark.refitter(counted);
        double[][] draws = counted.draws();
        double[] observed = counted.data().observed();
        double refit = mean(law, draws.length, draw -> refitter.refit(observed, draws[draw]));
        DescentBenchmark.Pair pair = new DescentBenchmark.Pair(counted);
        double ours = mean(law, 1, one -> pair.ours());
        double commonsMath = mean(law, 1, one -> pair.commonsMath());
        double commonsMathRefit = mean(law, pair.draws(), pair::commonsMathRefit);
        requireSame(pair);
        return new Evaluations(global, refit, ours, commonsMath, commonsMathRefit);
    }

    private static double mean(Counted law, int times, IntConsumer work) {
        law.taken();
        for (int k = 0; k < times; k++) {
            work.accept(k);
        }
        return (double) law.taken() / times;
    }

    /** A comparison of two descents that end in different places would compare nothing. */
    private static void requireSame(DescentBenchmark.Pair pair) {
        pair.ours();
        double cost = pair.commonsMath().getCost();
        if (!(Math.abs(pair.sum() - cost * cost) <= SAME * pair.sum())) {
            throw new IllegalStateException(
                    "ours ended at a sum of squares of " + pair.sum() + ", Commons Math at " + cost * cost);
        }
    }
}
