package org.curvewright.plugins.analyses;

import java.util.List;
import java.util.stream.Collectors;
import org.curvewright.spi.Notice;
import org.curvewright.spi.fit.Fit;
import org.curvewright.spi.fit.FitStatus;
import org.curvewright.spi.fit.Reason;

/** What a fit's status means for whoever uses its law. */
final class Statuses {

    private Statuses() {}

    /** Whether the law is one that the data determine. */
    static boolean identified(Fit fit) {
        return fit.status() == FitStatus.CONVERGED || fit.status() == FitStatus.AT_BOUND;
    }

    /** What must be said beside a number that comes from this law. */
    static List<Notice> qualifying(Fit fit) {
        return identified(fit) ? List.of() : List.of(new Notice(fit.status().name(), "the fit is " + described(fit)));
    }

    /** The status with its reasons. */
    static String described(Fit fit) {
        String reasons = fit.reasons().stream().map(Reason::text).collect(Collectors.joining("; "));
        return fit.status().name() + (reasons.isEmpty() ? "" : ": " + reasons);
    }
}
