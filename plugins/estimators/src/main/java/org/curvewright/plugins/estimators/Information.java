package org.curvewright.plugins.estimators;

import java.util.Arrays;
import org.curvewright.spi.data.Dataset;
import org.curvewright.spi.fit.Objective;
import org.curvewright.spi.fit.ResidualObjective;
import org.curvewright.spi.law.Derivatives;

/**
 * What an objective makes of a prediction near the observed response: the weights of the least squares that resemble it, for
 * a first search and for judging what the data determine.
 */
final class Information {

    private Information() {}

    /** wᵢ of every row, all positive and finite. */
    static double[] weights(Objective objective, Dataset data) {
        double[] weights = objective instanceof ResidualObjective residual
                ? squares(residual.slopes(data, data.observed()))
                : curvatures(objective, data);
        double typical = Arrays.stream(weights)
                .filter(w -> w > 0 && w < Double.POSITIVE_INFINITY)
                .average()
                .orElse(1);
        return Arrays.stream(weights)
                .map(w -> w >= 0 && w < Double.POSITIVE_INFINITY ? w : typical)
                .toArray();
    }

    private static double[] squares(double[] slopes) {
        return Arrays.stream(slopes).map(slope -> slope * slope).toArray();
    }

    private static double[] curvatures(Objective objective, Dataset data) {
        double[] nuisance = objective.nuisanceStart(data, data.observed());
        Derivatives out = new Derivatives(data.size(), 1 + nuisance.length, 2);
        objective.evaluate(data, data.observed(), nuisance, out);
        return out.hessian(0, 0).clone();
    }
}
