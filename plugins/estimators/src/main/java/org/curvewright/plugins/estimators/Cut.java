package org.curvewright.plugins.estimators;

import org.curvewright.numerics.distribution.ChiSquared;
import org.curvewright.numerics.distribution.FisherF;
import org.curvewright.spi.fit.LeastSquaresObjective;
import org.curvewright.spi.fit.Objective;

/**
 * The objective up to which a profile's 95 % interval reaches.
 *
 * <p>Least squares: S (1 + F(1, n − p)/(n − p)). A likelihood: O + χ²(1)/2. Another loss has no exact cut; it is judged like
 * least squares, of which it is a robust variant.
 */
final class Cut {

    private static final double LEVEL = 0.95;

    private Cut() {}

    static double above(double objective, Objective kind, int observations, int parameters, double rounding) {
        if (kind.likelihood() && !(kind instanceof LeastSquaresObjective)) {
            return objective + new ChiSquared(1).quantile(LEVEL) / 2;
        }
        int freedom = observations - parameters;
        if (freedom <= 0) {
            return Double.POSITIVE_INFINITY;
        }
        return (objective + rounding) * (1 + new FisherF(1, freedom).quantile(LEVEL) / freedom);
    }
}
