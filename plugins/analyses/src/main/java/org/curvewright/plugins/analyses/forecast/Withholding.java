package org.curvewright.plugins.analyses.forecast;

import java.util.Optional;
import org.curvewright.spi.Decimal;
import org.curvewright.spi.Notice;

/** Whether a forecast is given only to who asks for it: past the calibrated horizon, or where a break cannot be excluded. */
final class Withholding {

    private static final String HOW = "; ask for it with beyond-horizon: true";

    private Withholding() {}

    static Optional<Notice> of(Evidence evidence, Point point) {
        double reach = evidence.reach(point);
        double horizon = evidence.track().horizon();
        if (evidence.openBreak().isPresent()) {
            return Optional.of(new Notice("WITHHELD", evidence.openBreak().get() + HOW));
        }
        return reach > horizon
                ? Optional.of(new Notice(
                        "WITHHELD",
                        Decimal.fixed(reach, 2) + " decades is farther than forecasts of the past could be judged, "
                                + Decimal.fixed(horizon, 2) + HOW))
                : Optional.empty();
    }
}
