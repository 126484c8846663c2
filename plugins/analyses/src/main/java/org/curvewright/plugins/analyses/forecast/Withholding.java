package org.curvewright.plugins.analyses.forecast;

import java.util.Optional;
import org.curvewright.spi.Decimal;
import org.curvewright.spi.Notice;

/** Whether a forecast is given only to who asks for it: past the calibrated horizon, or where a break cannot be excluded. */
final class Withholding {

    private static final String HOW = "; ask for it with beyond-horizon: true";

    private static final double ROUND_OFF = 1e-9;

    private Withholding() {}

    static Optional<Notice> of(Evidence evidence, Point point) {
        return why(evidence, point).map(reason -> new Notice("WITHHELD", reason + HOW));
    }

    /** The same where it was asked for, as the mark of what is given. */
    static Optional<Notice> mark(Evidence evidence, Point point) {
        return why(evidence, point).map(reason -> new Notice("BEYOND_HORIZON", reason));
    }

    /** Beyond round-off: run sizes that are equal steps apart have equal reaches, whichever way the logarithms are taken. */
    static boolean farther(double reach, double limit) {
        return reach > limit * (1 + ROUND_OFF);
    }

    private static Optional<String> why(Evidence evidence, Point point) {
        double reach = evidence.reach(point);
        double horizon = evidence.track().horizon();
        if (evidence.openBreak().isPresent()) {
            return evidence.openBreak();
        }
        return farther(reach, horizon)
                ? Optional.of(
                        Decimal.fixed(reach, 2) + " decades is farther than forecasts of the past could be judged, "
                                + Decimal.fixed(horizon, 2))
                : Optional.empty();
    }
}
