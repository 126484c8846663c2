package org.curvewright.numerics.statistics;

/**
 * The k-th smallest of n values in O(n) on average, without sorting the others: partitions about the median of three.
 *
 * <p>Reference: C. A. R. Hoare, <i>Algorithm 65: find</i>, Comm. ACM 4 (1961).
 */
final class Selection {
    /** Shorter stretches are sorted by insertion. */
    private static final int SHORT = 12;

    private Selection() {}

    /** Rearranges {@code x[from, to)}, none of it NaN, so that {@code x[k]} is in its sorted place, smaller ones before it. */
    static double select(double[] x, int from, int to, int k) {
        int low = from;
        int high = to - 1;
        while (high - low >= SHORT) {
            double pivot = medianOfThree(x[low], x[low + (high - low) / 2], x[high]);
            int i = low;
            int j = high;
            while (i <= j) {
                while (x[i] < pivot) {
                    i++;
                }
                while (x[j] > pivot) {
                    j--;
                }
                if (i <= j) {
                    double kept = x[i];
                    x[i++] = x[j];
                    x[j--] = kept;
                }
            }
            if (k <= j) {
                high = j;
            } else if (k >= i) {
                low = i;
            } else {
                return x[k];
            }
        }
        insert(x, low, high);
        return x[k];
    }

    private static double medianOfThree(double a, double b, double c) {
        return Math.max(Math.min(a, b), Math.min(Math.max(a, b), c));
    }

    private static void insert(double[] x, int low, int high) {
        for (int i = low + 1; i <= high; i++) {
            double value = x[i];
            int j = i - 1;
            while (j >= low && x[j] > value) {
                x[j + 1] = x[j];
                j--;
            }
            x[j + 1] = value;
        }
    }
}
