package org.curvewright.plugins.estimators;

import java.util.OptionalDouble;
import org.curvewright.numerics.math.Elementary;
import org.curvewright.spi.fit.FitRequest;
import org.curvewright.spi.fit.LeastSquaresObjective;
import org.curvewright.spi.fit.Objective;

/**
 * ln of the maximised likelihood of the responses, constants included.
 *
 * <p>Least squares on a scale s with residuals √w (s(y) − s(f)): Gaussian noise of variance S/n, so ln L = −n/2 (ln(2πS/n) + 1)
 * + Σ ln(√w s′(y)). Any other likelihood states its constants itself.
 */
final class Likelihood {

    private final FitRequest request;
    private final Objective objective;

    Likelihood(FitRequest request, Objective objective) {
        this.request = request;
        this.objective = objective;
    }

    OptionalDouble logarithm(double value) {
        double logarithm = objective instanceof LeastSquaresObjective squares
                ? gaussian(squares, value)
                : objective.likelihood() ? -value : Double.NaN;
        return Double.isFinite(logarithm) ? OptionalDouble.of(logarithm) : OptionalDouble.empty();
    }

    private double gaussian(LeastSquaresObjective squares, double sum) {
        int n = request.dataset().size();
        double[] slopes = squares.slopes(request.dataset(), request.dataset().observed());
        double scale = 0;
        for (double slope : slopes) {
            scale += slope == 0 ? 0 : Elementary.log(Math.abs(slope));
        }
        return -0.5 * n * (Elementary.log(2 * Math.PI * sum / n) + 1) + scale;
    }
}
