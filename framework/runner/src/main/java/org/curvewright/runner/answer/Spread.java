package org.curvewright.runner.answer;

import java.util.Arrays;

/** Where one parameter lies over many fits: its ends and its median. */
final class Spread {

    private static final int INITIAL = 16;

    private final String symbol;
    private double[] values = new double[INITIAL];
    private int size;

    Spread(String symbol) {
        this.symbol = symbol;
    }

    void add(double value) {
        if (size == values.length) {
            values = Arrays.copyOf(values, 2 * size);
        }
        values[size++] = value;
    }

    /** {@code alpha of kaplan runs from 0.05 to 0.2 (median 0.1) over 7.} */
    String words(String law) {
        double[] sorted = Arrays.copyOf(values, size);
        Arrays.sort(sorted);
        return size == 1
                ? symbol + " of " + law + " is " + Quantities.number(sorted[0]) + " for the one that determines it."
                : symbol + " of " + law + " runs from " + Quantities.number(sorted[0]) + " to "
                        + Quantities.number(sorted[size - 1]) + " (median " + Quantities.number(median(sorted))
                        + ") over the " + size + " that determine it.";
    }

    private static double median(double[] sorted) {
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
