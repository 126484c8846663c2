package org.curvewright.plugins.estimators;

import java.util.List;
import org.curvewright.spi.Plugin;
import org.curvewright.spi.Provider;
import org.curvewright.spi.fit.Estimator;
import org.curvewright.spi.fit.Objective;

/** Objectives, and the estimators that minimise them. */
public final class EstimatorsPlugin implements Plugin {

    @Override
    public String name() {
        return "estimators";
    }

    @Override
    public List<Provider<? extends Objective, ?>> objectives() {
        return Objectives.offers();
    }

    @Override
    public List<Provider<? extends Estimator, ?>> estimators() {
        return List.of(
                Provider.of(
                        "least-squares",
                        "Least squares on the response's own scale: the global minimum, with its certificate.",
                        MinimizingEstimator.LeastSquaresKeys.class,
                        MinimizingEstimator::leastSquares),
                Provider.of(
                        "huber-log",
                        "Huber's loss of the logarithms, summed, as the Chinchilla papers use it: the global minimum.",
                        MinimizingEstimator.HuberLogKeys.class,
                        MinimizingEstimator::huberLog),
                Provider.of(
                        "minimize",
                        "The global minimum of any objective.",
                        MinimizingEstimator.MinimizeKeys.class,
                        keys -> new MinimizingEstimator(keys.objective(), keys.crossCheck())));
    }
}
