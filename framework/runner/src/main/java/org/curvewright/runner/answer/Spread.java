package org.curvewright.runner.answer;

import java.util.Arrays;
import org.curvewright.spi.Decimal;

/** Where one parameter lies over many fits: its ends or outer quantiles (type 7), and its median. */
final class Spread {

    private static final int INITIAL = 16;
    private static final double LOWER = 0.05;
    private static final double HALF = 0.5;
    private static final double UPPER = 0.95;

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

    /**
     * {@code alpha of kaplan runs from 0.05 to 0.2 (median 0.1) over the 7 that determine it}; of groups, of which there may be
     * thousands, where nine of ten lie, as the analysis {@code survey} tells by default.
     */
    String words(String law, boolean groups) {
        double[] sorted = Arrays.copyOf(values, size);
        Arrays.sort(sorted);
        String middle = " (median " + Decimal.spoken(quantile(sorted, HALF)) + ")";
        if (size == 1) {
            return symbol + " of " + law + " is " + Decimal.spoken(sorted[0]) + " for the one that determines it.";
        }
        return groups
                ? symbol + " of " + law + " lies between " + Decimal.spoken(quantile(sorted, LOWER))
                        + " and " + Decimal.spoken(quantile(sorted, UPPER)) + middle + " in 90 % of the "
                        + size + " that determine it."
                : symbol + " of " + law + " runs from " + Decimal.spoken(sorted[0]) + " to "
                        + Decimal.spoken(sorted[size - 1]) + middle + " over the " + size + " that determine it.";
    }

    /** Of type 7 (Hyndman and Fan 1996): between the two values around the place {@code (n − 1) share}. */
    private static double quantile(double[] sorted, double share) {
        double place = (sorted.length - 1) * share;
        int below = (int) place;
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
    }
}
