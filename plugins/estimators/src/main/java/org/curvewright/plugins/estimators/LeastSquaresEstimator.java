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
                    doc =
                            "what multiplies each squared residual: none, the weight role, 1/standard-error², or binomial: the sampling noise of a share of trials",
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
        Setting setting = Setting.of(request, objective);
        double[] start = setting.working(fit.law().theta());
        double[] weights = objective.rowWeights(setting.data());
        Box box = Box.around(setting, setting.formulation().startingPoints(setting.data()))
                .reaching(start);
        return LineRefitter.serves(setting)
                ? new LineRefitter(setting, box.side(setting.nonlinear()[0]), weights)
                : new SquaresRefitter(setting, box, start, weights);
    }
}
