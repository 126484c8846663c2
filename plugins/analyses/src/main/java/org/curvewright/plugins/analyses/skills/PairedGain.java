package org.curvewright.plugins.analyses.skills;

import org.curvewright.numerics.distribution.StudentT;
import org.curvewright.numerics.math.Elementary;
import org.curvewright.numerics.statistics.Moments;

/**
 * The mean gain over items that two models share, and one-sided tests of it by {@code t = (d̄ − δ)/(s/√n)}.
 *
 * @param items n
 * @param mean d̄
 * @param error s/√n
 * @param range of the scores, which no gain exceeds
 */
record PairedGain(int items, double mean, double error, double range) {

    /** Equal gains differ by so little of the range. */
    private static final double ROUNDING = 1e-12;

    static PairedGain of(double[] gains, double range) {
        return new PairedGain(
                gains.length,
                Moments.mean(gains).value().orElse(Double.NaN),
                Moments.standardError(gains).value().orElse(Double.NaN),
                range);
    }

    /** Whether there are items enough for a test. */
    boolean isDefined() {
        return Double.isFinite(mean) && Double.isFinite(error);
    }

    /** The chance of so large a gain, were there at most {@code least}. */
    double pAbove(double least) {
        return tail(mean - least);
    }

    /** The chance of so small a gain, were there at least {@code most}. */
    double pBelow(double most) {
        return tail(most - mean);
    }

    private double tail(double distance) {
        if (!isDefined()) {
            return 1;
        }
        if (error > ROUNDING * range) {
            return new StudentT(items - 1.0).survival(distance / error);
        }
        // items that all gain the same: no other gain is farther from theirs than the range and the gain itself, so
        // that a
        // mean off by the distance takes a share of others of at least distance/(range + |d̄|)
        return distance > 0 ? Elementary.pow(Math.max(0, 1 - distance / (range + Math.abs(mean))), items) : 1;
    }
}
