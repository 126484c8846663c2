package org.curvewright.numerics.counts;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import org.curvewright.numerics.math.Elementary;

/** How many units had k successes among m trials, for every k and m that occurs. */
public final class SuccessCounts {

    /** So many units with the same counts. */
    record Entry(long successes, long trials, double units) {}

    private final Entry[] entries;

    private SuccessCounts(Entry[] entries) {
        this.entries = entries;
    }

    /**
     * @param successes of each unit
     * @param trials of each unit, at least as many
     */
    public static SuccessCounts of(long[] successes, long[] trials) {
        double[] once = new double[trials.length];
        Arrays.fill(once, 1);
        return of(successes, trials, once);
    }

    /** @param weights how often each unit counts */
    public static SuccessCounts of(long[] successes, long[] trials, double[] weights) {
        Map<long[], Double> units =
                new TreeMap<>(Comparator.comparingLong((long[] pair) -> pair[1]).thenComparingLong(pair -> pair[0]));
        for (int i = 0; i < trials.length; i++) {
            if (!(successes[i] >= 0 && successes[i] <= trials[i])) {
                throw new IllegalArgumentException(
                        successes[i] + " successes among " + trials[i] + " trials, not between none and all");
            }
            if (weights[i] > 0) {
                units.merge(new long[] {successes[i], trials[i]}, weights[i], Double::sum);
            }
        }
        return new SuccessCounts(units.entrySet().stream()
                .map(unit -> new Entry(unit.getKey()[0], unit.getKey()[1], unit.getValue()))
                .toArray(Entry[]::new));
    }

    Entry[] entries() {
        return entries;
    }

    public double units() {
        return Arrays.stream(entries).mapToDouble(Entry::units).sum();
    }

    public double trials() {
        return Arrays.stream(entries)
                .mapToDouble(entry -> entry.units() * entry.trials())
                .sum();
    }

    public double successes() {
        return Arrays.stream(entries)
                .mapToDouble(entry -> entry.units() * entry.successes())
                .sum();
    }

    public long mostTrials() {
        return Arrays.stream(entries).mapToLong(Entry::trials).max().orElse(0);
    }

    /** {@code Σ k ln p + (m − k) ln(1 − p)}, which {@code p = Σk/Σm} makes largest; without binomial coefficients. */
    public double logLikelihood(double p) {
        double hits = successes();
        double misses = trials() - hits;
        return (hits > 0 ? hits * Elementary.log(p) : 0) + (misses > 0 ? misses * Elementary.log1p(-p) : 0);
    }
}
