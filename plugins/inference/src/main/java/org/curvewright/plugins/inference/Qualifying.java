package org.curvewright.plugins.inference;

import java.util.List;
import org.curvewright.spi.Notice;
import org.curvewright.spi.fit.Fit;
import org.curvewright.spi.fit.FitStatus;

/** What must be said beside every interval of a fit. */
final class Qualifying {

    private Qualifying() {}

    static boolean determined(Fit fit) {
        return fit.status() == FitStatus.CONVERGED || fit.status() == FitStatus.AT_BOUND;
    }

    static List<Notice> notices(Fit fit) {
        return determined(fit)
                ? List.of()
                : List.of(new Notice(
                        fit.status().name(),
                        "the fit is " + fit.status()
                                + ", so intervals show where searches ended, not what the data say"));
    }
}
