package org.curvewright.plugins.analyses.quantities;

import java.util.OptionalDouble;
import org.curvewright.numerics.math.Elementary;
import org.curvewright.numerics.optimize.RootFinder;
import org.curvewright.spi.data.Rows;
import org.curvewright.spi.inference.LawFunction;
import org.curvewright.spi.law.Law;

/**
 * The x with f(x) = y, the other covariates held; NaN where there is none within six decades of the start.
 *
 * @param point one value per covariate, in the formulation's order; that of the covariate to find is where to start
 * @param along which covariate to find
 */
record ScaleReached(String name, String unit, double value, double[] point, int along) implements LawFunction {

    private static final double FAR = 6 * 2.302585092994046;

    @Override
    public double of(Law law) {
        OptionalDouble root = RootFinder.between(-FAR, FAR, t -> at(law, t) - value);
        return root.isPresent() ? point[along] * Elementary.exp(root.getAsDouble()) : Double.NaN;
    }

    private double at(Law law, double logarithm) {
        double[][] columns = new double[point.length][1];
        for (int k = 0; k < point.length; k++) {
            columns[k][0] = k == along ? point[k] * Elementary.exp(logarithm) : point[k];
        }
        return law.predict(Rows.of(columns))[0];
    }
}
