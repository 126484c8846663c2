package org.curvewright.plugins.analyses.errormodes;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.curvewright.numerics.math.Elementary;

/**
 * A share π of tasks has one step, any of its n alike, that never succeeds; every other step succeeds with probability p:
 *
 * <pre>{@code
 * L_t = p^K (1 − p)^(M − K) [1 − π + π/n Σ_(s: k_s = 0) (1 − p)^(−m_s)]
 * }</pre>
 *
 * <p>for a task with K of M steps successful. Fitted by expectation and maximisation.
 */
record TwoClass(double p, double share, double logLikelihood) {

    private static final int MOST_ROUNDS = 2000;
    private static final double SETTLED = 1e-11;

    /** What of a task the likelihood needs. */
    private record Counts(double hits, double misses, int steps, long[] dead) {

        static Counts of(Attempts.Task task) {
            long[] dead = IntStream.range(0, task.steps())
                    .filter(s -> task.successes()[s] == 0)
                    .mapToLong(s -> task.trials()[s])
                    .toArray();
            double hits = task.allSuccesses();
            return new Counts(hits, task.allTrials() - hits, task.steps(), dead);
        }

        /** {@code ln (1/n Σ (1 − p)^(−m_s))}: how much likelier the failures are where one step must fail. */
        double logRatio(double p) {
            double[] terms = new double[dead.length];
            Arrays.setAll(terms, i -> -dead[i] * Elementary.log1p(-p));
            return Elementary.logSumExp(terms, 0, terms.length) - Elementary.log(steps);
        }

        /** Failures that the dead step accounts for, on average over which step it may be. */
        double accounted(double p) {
            double[] terms = new double[dead.length];
            Arrays.setAll(terms, i -> -dead[i] * Elementary.log1p(-p));
            double all = Elementary.logSumExp(terms, 0, terms.length);
            double sum = 0;
            for (int i = 0; i < terms.length; i++) {
                sum += dead[i] * Elementary.exp(terms[i] - all);
            }
            return sum;
        }
    }

    static TwoClass fit(List<Attempts.Task> tasks) {
        List<Counts> counts = tasks.stream().map(Counts::of).toList();
        double hits = counts.stream().mapToDouble(Counts::hits).sum();
        double misses = counts.stream().mapToDouble(Counts::misses).sum();
        if (hits == 0 || misses == 0) {
            return new TwoClass(hits > 0 ? 1 : 0, 0, 0);
        }
        TwoClass now = evaluated(counts, 0.5 + 0.5 * hits / (hits + misses), 0.3);
        for (int round = 0; round < MOST_ROUNDS; round++) {
            TwoClass next = improved(counts, hits, misses, now);
            boolean settled = next.logLikelihood - now.logLikelihood <= SETTLED * Math.abs(now.logLikelihood);
            now = next;
            if (settled) {
                break;
            }
        }
        return now;
    }

    private static TwoClass improved(List<Counts> counts, double hits, double misses, TwoClass now) {
        double deficient = 0;
        double accounted = 0;
        for (Counts task : counts) {
            double odds = now.share == 0 ? 0 : Elementary.exp(task.logRatio(now.p)) * now.share;
            double posterior = odds == Double.POSITIVE_INFINITY ? 1 : odds / (odds + 1 - now.share);
            deficient += posterior;
            accounted += task.dead.length == 0 ? 0 : posterior * task.accounted(now.p);
        }
        return evaluated(counts, hits / (hits + misses - accounted), deficient / counts.size());
    }

    private static TwoClass evaluated(List<Counts> counts, double p, double share) {
        double sum = 0;
        for (Counts task : counts) {
            double plain = task.hits * Elementary.log(p) + (task.misses > 0 ? task.misses * Elementary.log1p(-p) : 0);
            double ok = share < 1 ? Elementary.log1p(-share) : Double.NEGATIVE_INFINITY;
            double lacking = share > 0 ? Elementary.log(share) + task.logRatio(p) : Double.NEGATIVE_INFINITY;
            sum += plain + Elementary.logSumExp(ok, lacking);
        }
        return new TwoClass(p, share, sum);
    }
}
