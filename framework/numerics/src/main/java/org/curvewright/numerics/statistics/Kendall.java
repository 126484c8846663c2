package org.curvewright.numerics.statistics;

import org.curvewright.numerics.distribution.Normal;

/**
 * {@code τ_b = (C − D)/√((n₀ − n₁)(n₀ − n₂))}, with C concordant and D discordant of {@code n₀ = n(n − 1)/2} pairs, n₁ of
 * them tied in x and n₂ in y.
 *
 * <p>The p-value is exact without ties and up to {@value #MOST_EXACT} values, by the distribution of the number of inversions;
 * else normal, with the variance corrected for ties.
 *
 * <p>Reference: M. G. Kendall, <i>Rank Correlation Methods</i>, 4th ed. (1970), chapters 3 to 5.
 */
final class Kendall {
    private static final int MOST_EXACT = 33;

    private Kendall() {}

    /** How many pairs, triples … of a series are tied. */
    private record Ties(double pairs, double triples, double weighted) {
        static Ties of(double[] x) {
            double[] sorted = Sample.sorted(x);
            double pairs = 0;
            double triples = 0;
            double weighted = 0;
            for (int i = 0; i < sorted.length; ) {
                int next = Ranks.countBelow(sorted, sorted[i], true);
                double t = next - i;
                pairs += t * (t - 1) / 2;
                triples += t * (t - 1) * (t - 2);
                weighted += t * (t - 1) * (2 * t + 5);
                i = next;
            }
            return new Ties(pairs, triples, weighted);
        }
    }

    static Correlation correlation(double[] x, double[] y) {
        double n = x.length;
        Ties xTies = Ties.of(x);
        Ties yTies = Ties.of(y);
        double excess = excess(x, y);
        double all = n * (n - 1) / 2;
        double tau = excess / Math.sqrt(all - xTies.pairs()) / Math.sqrt(all - yTies.pairs());
        boolean exact = xTies.pairs() == 0 && yTies.pairs() == 0 && n <= MOST_EXACT;
        double p = exact ? exactPValue(x.length, (all - Math.abs(excess)) / 2) : normalPValue(n, excess, xTies, yTies);
        return new Correlation(Math.max(-1, Math.min(1, tau)), p, x.length);
    }

    /** {@code C − D}. */
    private static double excess(double[] x, double[] y) {
        double excess = 0;
        for (int i = 0; i < x.length; i++) {
            for (int j = 0; j < i; j++) {
                excess += Math.signum(x[i] - x[j]) * Math.signum(y[i] - y[j]);
            }
        }
        return excess;
    }

    /** {@code 2 P(D ≤ fewer)}, D being the inversions of a random order. */
    private static double exactPValue(int n, double fewer) {
        int most = (int) fewer;
        double[] probability = new double[most + 1];
        probability[0] = 1;
        for (int size = 2; size <= n; size++) {
            double[] grown = new double[most + 1];
            double window = 0;
            for (int k = 0; k <= most; k++) {
                window += probability[k] - (k >= size ? probability[k - size] : 0);
                grown[k] = window / size;
            }
            probability = grown;
        }
        double sum = 0;
        for (double share : probability) {
            sum += share;
        }
        return Math.min(1, 2 * sum);
    }

    private static double normalPValue(double n, double excess, Ties x, Ties y) {
        double ordered = n * (n - 1);
        double variance = (ordered * (2 * n + 5) - x.weighted() - y.weighted()) / 18
                + 2 * x.pairs() * y.pairs() / ordered
                + x.triples() * y.triples() / (9 * ordered * (n - 2));
        return 2 * Normal.STANDARD.survival(Math.abs(excess) / Math.sqrt(variance));
    }
}
