package org.curvewright.numerics.calibration;

import java.util.Arrays;

/** Which bin each probability falls into. */
final class Bins {
    private Bins() {}

    /**
     * Bin b holds {@code e_b ≤ q < e_(b+1)} with {@code e_b = b·(1/count)} as rounded, the last also 1: what NumPy's {@code
     * digitize} on {@code linspace(0, 1, count + 1)} gives, so that published errors can be repeated.
     */
    static int[] equalWidth(double[] q, int count) {
        double step = 1.0 / count;
        int[] bins = new int[q.length];
        for (int i = 0; i < q.length; i++) {
            int bin = Math.min(count - 1, (int) (q[i] * count));
            while (bin > 0 && q[i] < bin * step) {
                bin--;
            }
            while (bin < count - 1 && q[i] >= (bin + 1) * step) {
                bin++;
            }
            bins[i] = bin;
        }
        return bins;
    }

    static int[] equalMass(double[] q, int count) {
        double[] sorted = q.clone();
        Arrays.sort(sorted);
        int[] bins = new int[q.length];
        for (int i = 0; i < q.length; i++) {
            bins[i] = (int) ((long) firstAtLeast(sorted, q[i]) * count / q.length);
        }
        return bins;
    }

    static int[] byValue(double[] q) {
        double[] values = Arrays.stream(q).sorted().distinct().toArray();
        return Arrays.stream(q).mapToInt(x -> Arrays.binarySearch(values, x)).toArray();
    }

    private static int firstAtLeast(double[] sorted, double value) {
        int low = 0;
        int high = sorted.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sorted[middle] < value) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
