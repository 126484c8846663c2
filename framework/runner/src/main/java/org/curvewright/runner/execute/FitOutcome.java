package org.curvewright.runner.execute;

import java.util.List;
import java.util.OptionalDouble;
import org.curvewright.spi.fit.Certificate;
import org.curvewright.spi.fit.Fit;
import org.curvewright.spi.fit.FitStatus;
import org.curvewright.spi.fit.Reason;
import org.curvewright.spi.law.Formulation;
import org.curvewright.spi.law.Law;

/** A fit without its formulation: what a task stores. */
record FitOutcome(
        double[] theta,
        double[] nuisance,
        double objective,
        FitStatus status,
        List<Reason> reasons,
        Certificate certificate,
        OptionalDouble logLikelihood) {

    static FitOutcome of(Fit fit) {
        return new FitOutcome(
                fit.law().theta(),
                fit.nuisance(),
                fit.objective(),
                fit.status(),
                fit.reasons(),
                fit.certificate(),
                fit.logLikelihood());
    }

    Fit bind(Formulation formulation) {
        return new Fit(new Law(formulation, theta), nuisance, objective, status, reasons, certificate, logLikelihood);
    }
}
