package org.curvewright.plugins.estimators;

import org.curvewright.spi.Key;
import org.curvewright.spi.fit.Estimator;
import org.curvewright.spi.fit.Fit;
import org.curvewright.spi.fit.FitContext;
import org.curvewright.spi.fit.FitRequest;
import org.curvewright.spi.fit.Objective;
import org.curvewright.spi.fit.QuadraticObjective;
import org.curvewright.spi.fit.Refitter;

/** Least squares on the response's own scale, globally. */
final class LeastSquaresEstimator implements Estimator {

    private final QuadraticObjective objective;

    /** The keys. */
    record Configuration(
            @Key(
                    doc = "what multiplies each squared residual: nothing, the weight role, or 1/standard-error²",
                    byDefault = "none")
            RowWeights weights) {}

    LeastSquaresEstimator(Configuration configuration) {
        this.objective = new LeastSquares(configuration.weights());
    }

    @Override
    public Objective objective() {
        return objective;
    }

    @Override
    public Fit fit(FitRequest request, FitContext context) {
        return new Minimization(request, objective).fit();
    }

    @Override
    public Refitter refitter(FitRequest request, Fit fit, FitContext context) {
        return new SquaresRefitter(request, fit, objective);
    }
}
