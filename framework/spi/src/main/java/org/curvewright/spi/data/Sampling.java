package org.curvewright.spi.data;

import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The sampling error of scores: their standard errors as given, or √(p̃(1 − p̃)/m) for a share p of m items, p̃ being p kept half
 * an item inside 0 and 1.
 *
 * @param errors the standard error of every score, in its unit
 * @param items m of every score; empty where only standard errors are known, or where the scores are no shares
 */
public record Sampling(double[] errors, Optional<double[]> items) {

    /** Empty where neither standard errors nor items are known, and where items count something that is no share, as a loss. */
    public static Optional<Sampling> of(Dataset data) {
        return of(data, OptionalInt.empty());
    }

    /** The same with so many items where the data do not say how many trials a score is a share of. */
    public static Optional<Sampling> of(Dataset data, OptionalInt stated) {
        boolean shares = Arrays.stream(data.observed()).allMatch(score -> score >= 0 && score <= 1);
        Optional<double[]> items = data.trials()
                .or(() -> same(stated, data.size()))
                .or(() -> same(data.response().items(), data.size()))
                .filter(counts -> shares);
        return data.standardErrors()
                .or(() -> items.map(counts -> binomial(data.observed(), counts)))
                .map(errors -> new Sampling(errors, items));
    }

    private static Optional<double[]> same(OptionalInt count, int size) {
        return count.stream()
                .mapToObj(items -> {
                    double[] counts = new double[size];
                    Arrays.fill(counts, items);
                    return counts;
                })
                .findFirst();
    }

    /** √(p̃(1 − p̃)/m) of every share. */
    public static double[] binomial(double[] shares, double[] items) {
        double[] errors = new double[shares.length];
        Arrays.setAll(errors, i -> {
            double half = 0.5 / items[i];
            double p = Math.max(half, Math.min(1 - half, shares[i]));
            return Math.sqrt(p * (1 - p) / items[i]);
        });
        return errors;
    }

    /** That of the named observations, in that order. */
    public Sampling rows(int[] indices) {
        return new Sampling(Dataset.pick(errors, indices), items.map(counts -> Dataset.pick(counts, indices)));
    }
}
