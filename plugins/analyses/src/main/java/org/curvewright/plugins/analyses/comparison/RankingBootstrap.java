package org.curvewright.plugins.analyses.comparison;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.curvewright.numerics.random.RandomStream;
import org.curvewright.numerics.random.Resampling;
import org.curvewright.plugins.analyses.runs.Clustered;
import org.curvewright.plugins.analyses.runs.Refits;
import org.curvewright.spi.data.Dataset;
import org.curvewright.spi.law.Law;

/**
 * Draws observations with replacement, whole clusters where they come in clusters, the same for every law, refits all of them,
 * and lets each predict the observations that were not drawn: who is nearer wins the resample.
 */
final class RankingBootstrap {

    /** Of mean squared misses: two searches for one optimum differ by less. */
    private static final double TIE = 1e-6;

    private final List<Rival> rivals;
    private final int resamples;
    private final long seed;

    RankingBootstrap(List<Rival> rivals, int resamples, long seed) {
        this.rivals = rivals;
        this.resamples = resamples;
        this.seed = seed;
    }

    /**
     * What the resamples showed.
     *
     * @param wins how often the row's law beats the column's, ties counting half
     * @param first how often each is the best, ties shared
     * @param counted resamples that left something out and in which every law had a value
     */
    record Outcome(double[][] wins, double[] first, int counted) {

        /** The share of resamples in which a beats b. */
        double share(int a, int b) {
            return wins[a][b] / counted;
        }
    }

    Outcome run() {
        int laws = rivals.size();
        Outcome outcome = new Outcome(new double[laws][laws], new double[laws], 0);
        int counted = 0;
        List<Refits> refits =
                rivals.stream().map(rival -> new Refits(rival.fit(), seed)).toList();
        RandomStream streams = RandomStream.of(seed).substream("ranking");
        for (int b = 0; b < resamples; b++) {
            int[] counts = drawn(streams.substream(b));
            double[] multiplicity = Arrays.stream(counts).asDoubleStream().toArray();
            double[] errors = new double[laws];
            for (int law = 0; law < laws; law++) {
                errors[law] = leftOut(rivals.get(law), refits.get(law).to(multiplicity), counts);
            }
            if (Arrays.stream(errors).allMatch(Double::isFinite)) {
                counted++;
                count(errors, outcome);
            }
        }
        return new Outcome(outcome.wins(), outcome.first(), counted);
    }

    /** How often each observation was drawn. */
    private int[] drawn(RandomStream random) {
        Dataset data = rivals.get(0).data();
        return Clustered.of(data)
                .map(clusters -> {
                    int[] ofCluster = Resampling.counts(random, clusters.count());
                    return Arrays.stream(clusters.of()).map(c -> ofCluster[c]).toArray();
                })
                .orElseGet(() -> Resampling.counts(random, data.size()));
    }

    /** The mean squared miss of what was not drawn, on the response's own scale so that laws compare. */
    private static double leftOut(Rival rival, Optional<Law> law, int[] counts) {
        if (law.isEmpty()) {
            return Double.NaN;
        }
        double[] predicted = law.get().predict(rival.data().rows());
        double sum = 0;
        int left = 0;
        for (int i = 0; i < counts.length; i++) {
            if (counts[i] == 0) {
                double miss = rival.data().observed()[i] - predicted[i];
                sum += miss * miss;
                left++;
            }
        }
        return left == 0 ? Double.NaN : sum / left;
    }

    private static boolean tied(double a, double b) {
        return Math.abs(a - b) <= TIE * Math.min(a, b);
    }

    private static void count(double[] errors, Outcome outcome) {
        double least = Arrays.stream(errors).min().orElseThrow();
        long best = Arrays.stream(errors)
                .filter(error -> error <= least * (1 + TIE))
                .count();
        for (int a = 0; a < errors.length; a++) {
            outcome.first()[a] += errors[a] <= least * (1 + TIE) ? 1.0 / best : 0;
            for (int b = 0; b < errors.length; b++) {
                outcome.wins()[a][b] += tied(errors[a], errors[b]) ? 0.5 : errors[a] < errors[b] ? 1 : 0;
            }
        }
    }
}
