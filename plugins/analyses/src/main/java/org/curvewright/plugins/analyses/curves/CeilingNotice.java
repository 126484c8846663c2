package org.curvewright.plugins.analyses.curves;

import java.util.ArrayList;
import java.util.List;
import org.curvewright.spi.Decimal;
import org.curvewright.spi.Notice;
import org.curvewright.spi.inference.Interval;

/** What must be said of a ceiling that a law puts where the response cannot be: a power law knows no end of a probability. */
final class CeilingNotice {

    private static final String PROBABILITY = "probability";

    private CeilingNotice() {}

    static boolean impossible(double ceiling, String unit) {
        return unit.equals(PROBABILITY) && ceiling > 1;
    }

    static Notice[] with(List<Notice> others, double ceiling, String unit) {
        return noting(others, ceiling, unit);
    }

    static Notice[] with(List<Notice> others, double ceiling, String unit, Interval interval) {
        return noting(others, Math.max(ceiling, interval.upper().orElse(ceiling)), unit);
    }

    private static Notice[] noting(List<Notice> others, double highest, String unit) {
        List<Notice> notices = new ArrayList<>(others);
        if (impossible(highest, unit)) {
            notices.add(new Notice(
                    "ABOVE_ONE",
                    "the ceiling of a probability comes out as high as " + Decimal.significant(highest, 3)
                            + ", since nothing in the law or its bounds ends it at 1"));
        }
        return notices.toArray(Notice[]::new);
    }
}
