package org.curvewright.cli;

import java.util.OptionalDouble;
import org.curvewright.runner.execute.Progress.Tally;

/**
 * How fast tasks are computed, counted from the first one that was: planning and the start of an engine tell nothing of it. A few
 * tasks must have followed before there is a pace.
 */
final class Pace {

    private static final int FEW = 4;

    private int first;
    private double since;
    private Tally last = new Tally(0, 0, 0, 0);
    private double now;

    /** @param seconds since any beginning */
    void see(Tally tally, double seconds) {
        if (first == 0 && tally.computed() > 0) {
            first = tally.computed();
            since = seconds;
        }
        last = tally;
        now = seconds;
    }

    /** Tasks a second; empty while nothing tells. */
    OptionalDouble rate() {
        int followed = last.computed() - first;
        return first > 0 && followed >= FEW && now > since
                ? OptionalDouble.of(followed / (now - since))
                : OptionalDouble.empty();
    }

    /** Seconds until all have finished at that pace; empty while nothing tells. */
    OptionalDouble left() {
        if (last.open() == 0) {
            return OptionalDouble.of(0);
        }
        OptionalDouble rate = rate();
        return rate.isPresent() ? OptionalDouble.of(last.open() / rate.getAsDouble()) : OptionalDouble.empty();
    }
}
