package org.curvewright.plugins.analyses.known;

import java.util.List;
import org.curvewright.spi.fit.Estimator;
import org.curvewright.spi.fit.Fit;
import org.curvewright.spi.fit.FitContext;
import org.curvewright.spi.fit.FitRequest;
import org.curvewright.spi.fit.FitStatus;
import org.curvewright.spi.fit.Objective;
import org.curvewright.spi.fit.Reason;
import org.curvewright.spi.fit.Refitter;

/** Least squares whose search is said to have ended in some status for some reason, wherever it did end. */
public record Ended(FitStatus status, String why) implements Estimator {

    private static final Ordinary SQUARES = new Ordinary();

    @Override
    public Objective objective() {
        return SQUARES.objective();
    }

    @Override
    public Fit fit(FitRequest request, FitContext context) {
        Fit fit = SQUARES.fit(request, context);
        return new Fit(
                fit.law(),
                fit.nuisance(),
                fit.objective(),
                status,
                List.of(new Reason(status, why)),
                fit.certificate(),
                fit.logLikelihood());
    }

    @Override
    public Refitter refitter(FitRequest request, Fit fit, FitContext context) {
        return SQUARES.refitter(request, fit, context);
    }
}
