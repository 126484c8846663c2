package org.curvewright.numerics.statistics;

/** Exact permutation tests of small samples. */
final class Permutations {
    /** 9! = 362,880 orders take milliseconds. */
    static final int MOST_VALUES = 9;
    /** Orders that give the observed value again must count in spite of rounding. */
    private static final double ROUNDING = 1e-12;

    private final double[] x;
    private final double[] y;
    private final double threshold;
    private long orders;
    private long extreme;

    private Permutations(double[] x, double[] y) {
        this.x = Correlation.standardized(x);
        this.y = Correlation.standardized(y);
        this.threshold = Math.abs(product()) * (1 - ROUNDING);
    }

    /** The share of the n! orders of y with {@code |Σ (x − x̄)(y − ȳ)|} at least that of the given order. */
    static double shareAtLeastAsCorrelated(double[] x, double[] y) {
        Permutations permutations = new Permutations(x, y);
        permutations.enumerate(x.length);
        return (double) permutations.extreme / permutations.orders;
    }

    /** Heap's algorithm: every order is one exchange away from the one before. */
    private void enumerate(int size) {
        if (size <= 1) {
            count();
            return;
        }
        for (int i = 0; i < size; i++) {
            enumerate(size - 1);
            if (i < size - 1) {
                exchange(size % 2 == 0 ? i : 0, size - 1);
            }
        }
    }

    private void count() {
        orders++;
        if (Math.abs(product()) >= threshold) {
            extreme++;
        }
    }

    private void exchange(int i, int j) {
        double kept = y[i];
        y[i] = y[j];
        y[j] = kept;
    }

    private double product() {
        double sum = 0;
        for (int i = 0; i < x.length; i++) {
            sum += x[i] * y[i];
        }
        return sum;
    }
}
