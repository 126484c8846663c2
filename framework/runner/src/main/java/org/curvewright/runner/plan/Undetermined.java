package org.curvewright.runner.plan;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.curvewright.spi.Notice;
import org.curvewright.spi.fit.Certificate;
import org.curvewright.spi.fit.Estimator;
import org.curvewright.spi.fit.Fit;
import org.curvewright.spi.fit.FitContext;
import org.curvewright.spi.fit.FitRequest;
import org.curvewright.spi.fit.FitStatus;
import org.curvewright.spi.fit.Objective;
import org.curvewright.spi.fit.Reason;
import org.curvewright.spi.fit.Refitter;
import org.curvewright.spi.law.Law;

/**
 * The estimator of what a law cannot be fitted to: its fit FAILED, while those of other responses and groups go on.
 *
 * @param notice tells all such fits of the law
 */
record Undetermined(Estimator estimator, String why, Notice notice) implements Estimator {

    @Override
    public Objective objective() {
        return estimator.objective();
    }

    @Override
    public Optional<String> objection(FitRequest request) {
        return estimator.objection(request);
    }

    @Override
    public Fit fit(FitRequest request, FitContext context) {
        return new Fit(
                new Law(
                        request.formulation(),
                        absent(request.formulation().parameters().size())),
                absent(objective().nuisance().size()),
                Double.NaN,
                FitStatus.FAILED,
                List.of(new Reason(FitStatus.FAILED, why)),
                Certificate.NONE,
                OptionalDouble.empty());
    }

    private static double[] absent(int size) {
        double[] none = new double[size];
        Arrays.fill(none, Double.NaN);
        return none;
    }

    @Override
    public Refitter refitter(FitRequest request, Fit fit, FitContext context) {
        return estimator.refitter(request, fit, context);
    }
}
