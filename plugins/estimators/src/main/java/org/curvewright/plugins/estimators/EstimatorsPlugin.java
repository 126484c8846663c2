package org.curvewright.plugins.estimators;

import java.util.List;
import org.curvewright.spi.Plugin;
import org.curvewright.spi.Provider;
import org.curvewright.spi.fit.Estimator;

/** Objectives, and the estimators that minimise them. */
public final class EstimatorsPlugin implements Plugin {

    @Override
    public String name() {
        return "estimators";
    }

    @Override
    public List<Provider<? extends Estimator, ?>> estimators() {
        return List.of(Provider.of(
                "least-squares",
                "Least squares on the response's own scale: the global minimum, with its certificate.",
                LeastSquaresEstimator.Configuration.class,
                LeastSquaresEstimator::new));
    }
}
