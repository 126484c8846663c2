package org.curvewright.plugins.analyses.allocation;

import java.util.OptionalInt;
import java.util.stream.IntStream;

/**
 * The deepest place of a scan that rises again on both sides.
 *
 * <p>A law that is fitted to runs may say anything far from them: Farseer's loss on a budget has its valley among models that
 * can be trained, and falls below it again beyond 1e13 parameters on a few thousand tokens. The valley is the plan.
 */
final class Valley {

    /** A share of the value; less of a rise than this is rounding on a plateau. */
    private static final double RISE = 1e-9;

    private final double[] scanned;

    Valley(double[] scanned) {
        this.scanned = scanned.clone();
    }

    /** The index of the bottom; empty where the values only fall towards an end. */
    OptionalInt bottom() {
        return IntStream.range(1, scanned.length - 1)
                .filter(i -> rises(i, -1) && rises(i, 1))
                .reduce((i, j) -> scanned[j] < scanned[i] ? j : i);
    }

    /** Whether the values rise from there before they fall lower; a place without a value is high. */
    private boolean rises(int from, int step) {
        double bottom = scanned[from];
        double enough = bottom + RISE * Math.abs(bottom);
        for (int i = from + step; i >= 0 && i < scanned.length; i += step) {
            if (scanned[i] < bottom) {
                return false;
            }
            if (!(scanned[i] <= enough)) {
                return !Double.isNaN(bottom);
            }
        }
        return false;
    }
}
