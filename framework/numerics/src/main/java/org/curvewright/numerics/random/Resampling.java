package org.curvewright.numerics.random;

import java.util.Arrays;

/** Draws from a finite set of {@code n} things, known by their indices. */
public final class Resampling {
    private Resampling() {}

    /** How often each of {@code n} things occurs among {@code n} draws with replacement: the weights of a bootstrap sample. */
    public static int[] counts(RandomStream random, int n) {
        int[] counts = new int[n];
        counts(random, n, counts);
        return counts;
    }

    /** As {@link #counts(RandomStream, int)}, for any number of draws and into an array of the caller's. */
    public static void counts(RandomStream random, int draws, int[] counts) {
        Arrays.fill(counts, 0);
        for (int i = 0; i < draws; i++) {
            counts[random.nextInt(counts.length)]++;
        }
    }

    /** How {@code draws} fall on categories with the given probabilities, which sum to 1. */
    public static long[] multinomial(RandomStream random, long draws, double[] probabilities) {
        long[] counts = new long[probabilities.length];
        long left = draws;
        double mass = 1;
        for (int i = 0; i < counts.length - 1 && left > 0; i++) {
            counts[i] = random.nextBinomial(left, mass > 0 ? Math.min(1, probabilities[i] / mass) : 0);
            left -= counts[i];
            mass -= probabilities[i];
        }
        if (counts.length > 0) {
            counts[counts.length - 1] += left;
        }
        return counts;
    }

    /** A uniformly random order of {@code 0 … n − 1}. */
    public static int[] permutation(RandomStream random, int n) {
        int[] order = identity(n);
        shuffle(random, order);
        return order;
    }

    /** Puts the array into a uniformly random order. */
    public static void shuffle(RandomStream random, int[] array) {
        for (int i = array.length - 1; i > 0; i--) {
            swap(array, i, random.nextInt(i + 1));
        }
    }

    /** {@code size} of {@code 0 … n − 1} without replacement, in random order. */
    public static int[] subset(RandomStream random, int n, int size) {
        Require.within("size", size, 0, n);
        int[] order = identity(n);
        for (int i = 0; i < size; i++) {
            swap(order, i, i + random.nextInt(n - i));
        }
        return Arrays.copyOf(order, size);
    }

    private static int[] identity(int n) {
        int[] order = new int[n];
        Arrays.setAll(order, i -> i);
        return order;
    }

    private static void swap(int[] array, int i, int j) {
        int kept = array[i];
        array[i] = array[j];
        array[j] = kept;
    }
}
