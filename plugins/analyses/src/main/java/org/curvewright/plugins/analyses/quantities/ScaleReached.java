package org.curvewright.plugins.analyses.quantities;

import java.util.OptionalDouble;
import org.curvewright.numerics.math.Elementary;
import org.curvewright.numerics.optimize.RootFinder;
import org.curvewright.spi.data.Rows;
import org.curvewright.spi.inference.LawFunction;
import org.curvewright.spi.law.Law;

/**
 * The x with f(x) = y, the other covariates held. Where there is none within thirty decades of the start it is 0 or infinite, by
 * the side on which f comes nearer to y, and NaN where f is not defined.
 *
 * @param point one value per covariate, in the formulation's order; that of the covariate to find is where to start
 * @param along which covariate to find
 */
record ScaleReached(String name, String unit, double value, double[] point, int along) implements LawFunction {

    private static final double NEAR = 6 * 2.302585092994046;
    private static final double FAR = 30 * 2.302585092994046;

    @Override
    public boolean positive() {
        return true;
    }

    /** Near the runs first: far from them a law that is not monotonic may come back to the value. */
    @Override
    public double of(Law law) {
        for (double distance : new double[] {NEAR, FAR}) {
            OptionalDouble root = RootFinder.between(-distance, distance, t -> at(law, t) - value);
            if (root.isPresent()) {
                return point[along] * Elementary.exp(root.getAsDouble());
            }
        }
        double below = Math.abs(at(law, -FAR) - value);
        double above = Math.abs(at(law, FAR) - value);
        return above < below ? Double.POSITIVE_INFINITY : below < above ? 0 : Double.NaN;
    }

    private double at(Law law, double logarithm) {
        double[][] columns = new double[point.length][1];
        for (int k = 0; k < point.length; k++) {
            columns[k][0] = k == along ? point[k] * Elementary.exp(logarithm) : point[k];
        }
        return law.predict(Rows.of(columns))[0];
    }
}
