package org.curvewright.plugins.analyses.items;

import java.util.List;
import java.util.OptionalDouble;
import org.curvewright.numerics.distribution.Beta;
import org.curvewright.spi.inference.Interval;

/** What so many successes leave open of a probability. */
public final class Shares {

    private static final double HALF = 0.5;

    private Shares() {}

    /** The quantiles of Beta(k + ½, n − k + ½), which Jeffreys' prior leaves after k of n. */
    public static Interval jeffreys(double hits, double misses, double level) {
        Beta left = new Beta(hits + HALF, misses + HALF);
        double tail = (1 - level) / 2;
        return new Interval(
                OptionalDouble.of(left.quantile(tail)),
                OptionalDouble.of(left.survivalQuantile(tail)),
                OptionalDouble.empty(),
                level,
                "jeffreys",
                List.of());
    }
}
