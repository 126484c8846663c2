package org.curvewright.plugins.analyses.runs;

import java.util.List;
import java.util.stream.Collectors;
import org.curvewright.spi.Notice;
import org.curvewright.spi.fit.Fit;
import org.curvewright.spi.fit.FitKey;
import org.curvewright.spi.fit.FitStatus;
import org.curvewright.spi.fit.Reason;

/** What must be said of a fit beside whatever is concluded from it. */
public final class Quality {

    private Quality() {}

    /** Whether the data determine the law. */
    public static boolean identified(Fit fit) {
        return fit.status() == FitStatus.CONVERGED || fit.status() == FitStatus.AT_BOUND;
    }

    /** Nothing for a law that the data determine. */
    public static List<Notice> notices(Fit fit) {
        return identified(fit) ? List.of() : List.of(new Notice(fit.status().name(), "the fit is " + described(fit)));
    }

    /** The status with its reasons. */
    public static String described(Fit fit) {
        String reasons = fit.reasons().stream().map(Reason::text).collect(Collectors.joining("; "));
        return fit.status().name() + (reasons.isEmpty() ? "" : ": " + reasons);
    }

    /** {@code <fit>/<response>[/<group>]}: where findings about all laws of a response stand. */
    public static String response(FitKey key) {
        return key.fit() + "/" + key.response()
                + key.group().map(name -> "/" + name).orElse("");
    }
}
