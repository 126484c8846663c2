package org.curvewright.numerics.statistics;

/** Ranks from 1 to n; equal values share the mean of their ranks (midranks). */
public final class Ranks {
    private Ranks() {}

    /** The midrank of each value, in the order of the values; their sum is {@code n(n + 1)/2} whatever the ties. */
    public static Statistic<double[]> mid(double[] x) {
        return Sample.obstacle(x, 0).map(Statistic::<double[]>undefined).orElseGet(() -> Statistic.of(plainMid(x)));
    }

    static double[] plainMid(double[] x) {
        double[] sorted = Sample.sorted(x);
        double[] ranks = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            ranks[i] = (countBelow(sorted, x[i], false) + 1 + countBelow(sorted, x[i], true)) / 2.0;
        }
        return ranks;
    }

    /** How many sorted values are below {@code value}, or, if {@code orEqual}, not above it. */
    static int countBelow(double[] sorted, double value, boolean orEqual) {
        int low = 0;
        int high = sorted.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sorted[middle] < value || orEqual && sorted[middle] == value) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
