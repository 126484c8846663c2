package org.curvewright.plugins.analyses.systems;

import org.curvewright.spi.Decimal;
import org.curvewright.spi.inference.Interval;

/** Shares in words that do not round a chance away: ends of intervals go outwards, and nearly all is not all. */
final class Percent {

    private static final double ALL = 100;
    private static final double TENTH = 10;
    private static final double ROUNDED = 0.1;

    private Percent() {}

    static String of(double percent) {
        double rounded = Math.rint(percent * TENTH) / TENTH;
        if (rounded >= ALL) {
            return "over 99.9";
        }
        return rounded <= 0 ? "under 0.1" : Decimal.significant(rounded, 3);
    }

    /** Whether an interval of shares rules out next to nothing. */
    static boolean empty(Interval interval) {
        return interval.lower().orElse(0) < ROUNDED && interval.upper().orElse(ALL) > ALL - ROUNDED;
    }

    static String between(Interval interval) {
        double lower = Math.floor(interval.lower().orElse(0) * TENTH) / TENTH;
        double upper = Math.ceil(interval.upper().orElse(ALL) * TENTH) / TENTH;
        return " (" + Decimal.significant(ALL * interval.level(), 3) + " % interval " + Decimal.significant(lower, 3)
                + " to " + Decimal.significant(upper, 3) + ")";
    }
}
