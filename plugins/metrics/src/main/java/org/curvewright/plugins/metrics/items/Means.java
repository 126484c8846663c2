package org.curvewright.plugins.metrics.items;

import java.util.Arrays;
import org.curvewright.numerics.math.CompensatedSum;
import org.curvewright.numerics.statistics.Moments;
import org.curvewright.spi.Notice;
import org.curvewright.spi.metric.Score;

/** Means over items with the noise that their number leaves. */
final class Means {

    /** A. Agresti, B. A. Coull, The American Statistician 52, 119 (1998): two successes and two failures more. */
    private static final int ADDED = 2;

    private Means() {}

    /**
     * {@code x̄ ± s/√n} of the cells that are not missing, with {@code s² = Σ(x − x̄)²/(n − 1)}; the number of items as trials
     * where every cell is 0 or 1. Where all are 0, or all 1, the error is that of {@code p = (k + 2)/(n + 4)}.
     *
     * @param cells NaN where one is missing
     */
    static Score share(double[] cells, String what) {
        return of(cells, what, true);
    }

    /** The mean of cells that are no trials, whatever their values. */
    static Score of(double[] cells, String what) {
        return of(cells, what, false);
    }

    private static Score of(double[] cells, String what, boolean trials) {
        double[] known =
                Arrays.stream(cells).filter(cell -> !Double.isNaN(cell)).toArray();
        if (known.length == 0) {
            return Score.absent(
                    "NO_ITEMS", cells.length == 0 ? "there are no items" : "no item has a value of " + what);
        }
        double mean = CompensatedSum.of(known) / known.length;
        boolean share = trials && Arrays.stream(known).allMatch(cell -> cell == 0 || cell == 1);
        Score score = share ? share(mean, known) : mean(mean, known);
        int missing = cells.length - known.length;
        return missing == 0
                ? score
                : score.noting(new Notice(
                        "MISSING_ITEMS",
                        missing + " of " + cells.length + " items lack " + what + " and are left out"));
    }

    private static Score share(double mean, double[] known) {
        int n = known.length;
        if (mean > 0 && mean < 1) {
            return Score.of(mean, Math.sqrt(mean * (1 - mean) / (n - 1))).withTrials(n);
        }
        double p = (mean * n + ADDED) / (n + 2.0 * ADDED);
        return Score.of(mean, Math.sqrt(p * (1 - p) / (n + 2.0 * ADDED)))
                .withTrials(n)
                .noting(
                        new Notice(
                                mean > 0 ? "ALL_SUCCESSES" : "ZERO_SUCCESSES",
                                (mean > 0 ? "all" : "none") + " of " + n
                                        + " items succeeded; the standard error is that of two successes and two failures more"));
    }

    private static Score mean(double mean, double[] known) {
        if (known.length == 1) {
            return Score.of(mean).noting(new Notice("SINGLE_ITEM", "one item leaves no standard error"));
        }
        double error = Moments.standardError(known).value().orElse(Double.NaN);
        return error > 0
                ? Score.of(mean, error)
                : Score.of(mean)
                        .noting(new Notice(
                                "CONSTANT_ITEMS", "all items have the same value, which leaves no standard error"));
    }
}
