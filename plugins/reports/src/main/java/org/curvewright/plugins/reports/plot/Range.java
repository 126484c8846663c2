package org.curvewright.plugins.reports.plot;

import java.util.Arrays;

/** A stretch of an axis's even ruler, low below high. */
record Range(double low, double high) {

    /** Beyond it a length would overflow. */
    private static final double FURTHEST = 1e300;

    private static final double ROUNDING = 1e-9;
    private static final double ROOM = 0.1;

    double length() {
        return high - low;
    }

    boolean contains(double place) {
        double slack = length() * ROUNDING;
        return place >= low - slack && place <= high + slack;
    }

    /** What holds every usable place; anything where there are none, and never empty. */
    static Range of(double... places) {
        double[] usable = Arrays.stream(places)
                .filter(place -> Math.abs(place) < FURTHEST)
                .toArray();
        double low = Arrays.stream(usable).min().orElse(0);
        double high = Arrays.stream(usable).max().orElse(1);
        double room = high == 0 ? 1 : Math.abs(high) * ROOM;
        return high - low > Math.abs(high) * ROUNDING ? new Range(low, high) : new Range(low - room, high + room);
    }

    Range and(Range other) {
        return new Range(Math.min(low, other.low), Math.max(high, other.high));
    }

    /** The part of another that lies in this. */
    Range clip(Range other) {
        return new Range(Math.max(low, Math.min(high, other.low)), Math.max(low, Math.min(high, other.high)));
    }

    /** Longer at both ends by shares of its length. */
    Range wider(double below, double above) {
        return new Range(low - below * length(), high + above * length());
    }
}
