package org.curvewright.plugins.analyses.items;

import java.util.List;
import java.util.OptionalDouble;
import org.curvewright.numerics.distribution.Beta;
import org.curvewright.spi.inference.Interval;

/** What so many successes leave open of a probability. */
public final class Shares {

    private static final double HALF = 0.5;

    private Shares() {}

    /**
     * The quantiles of Beta(k + ½, n − k + ½), which Jeffreys' prior leaves after k of n; from 0 where k is 0 and to 1 where it
     * is n, so that what was seen is never outside.
     *
     * <p>Reference: L. D. Brown, T. T. Cai, A. DasGupta, <i>Interval estimation for a binomial proportion</i>, Statistical Science
     * 16 (2001).
     */
    public static Interval jeffreys(double hits, double misses, double level) {
        Beta left = new Beta(hits + HALF, misses + HALF);
        double tail = (1 - level) / 2;
        return new Interval(
                OptionalDouble.of(hits == 0 ? 0 : left.quantile(tail)),
                OptionalDouble.of(misses == 0 ? 1 : left.survivalQuantile(tail)),
                OptionalDouble.empty(),
                level,
                "jeffreys",
                List.of());
    }

    /** The same interval, without what lies beyond the values that are possible. */
    public static Interval clipped(Interval interval, double least, double most) {
        return new Interval(
                clipped(interval.lower(), least, most),
                clipped(interval.upper(), least, most),
                interval.standardError(),
                interval.level(),
                interval.method(),
                interval.notices());
    }

    private static OptionalDouble clipped(OptionalDouble end, double least, double most) {
        return end.isPresent() ? OptionalDouble.of(Math.max(least, Math.min(most, end.getAsDouble()))) : end;
    }

    /** Instances that differ leave more open than their samples do; where they spread by less than chance, the samples tell. */
    public static Interval wider(Interval instances, Interval samples) {
        return instances.lower().isPresent()
                        && instances.upper().orElse(0) - instances.lower().getAsDouble()
                                > samples.upper().orElse(1) - samples.lower().orElse(0)
                ? instances
                : samples;
    }

    /** The interval as it is, but Jeffreys' where none or all of n did: resamples of like units show no error at all. */
    public static Interval seen(Interval resampled, double share, double n, double level) {
        return share == 0 || share == 1 ? jeffreys(share * n, (1 - share) * n, level) : resampled;
    }
}
