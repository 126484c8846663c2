package org.curvewright.plugins.analyses.curves;

import org.curvewright.plugins.analyses.runs.Sizes;
import org.curvewright.spi.data.Dataset;
import org.curvewright.spi.fit.FitResult;
import org.curvewright.spi.law.Derivatives;

/**
 * A fit's residuals and its law's gradient in the order of the training.
 *
 * @param columns one for each estimated parameter
 */
record Gradient(double[] residuals, double[][] columns) {

    static Gradient of(FitResult fit, String by) {
        Dataset data = fit.request().dataset();
        int[] order = Sizes.of(by, data).orElseThrow().order();
        double[] theta = fit.fit().law().theta();
        Derivatives out = new Derivatives(data.size(), theta.length, 1);
        fit.request().formulation().evaluate(data.rows(), theta, out);
        double[] residuals = new double[order.length];
        double[][] columns = new double[theta.length][order.length];
        for (int k = 0; k < order.length; k++) {
            residuals[k] = data.observed()[order[k]] - out.value()[order[k]];
            for (int j = 0; j < theta.length; j++) {
                columns[j][k] = out.gradient(j)[order[k]];
            }
        }
        return new Gradient(residuals, columns);
    }
}
