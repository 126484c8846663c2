package org.curvewright.plugins.metrics;

import org.curvewright.numerics.linear.Vectors;
import org.curvewright.spi.data.Dataset;
import org.curvewright.spi.fit.FitResult;

/**
 * What a fit leaves over on the response's own scale, unweighted.
 *
 * @param observations n
 * @param parameters p, the free parameters of the law
 * @param squares RSS = Σ (yᵢ − fᵢ)²
 * @param total TSS = Σ (yᵢ − ȳ)²
 */
record Residuals(int observations, int parameters, double squares, double total) {

    static Residuals of(FitResult result) {
        Dataset data = result.request().dataset();
        double[] observed = data.observed();
        double[] predicted = result.fit().law().predict(data.rows());
        int n = data.size();
        double mean = Vectors.sumCompensated(observed, 0, n) / n;
        double[] left = new double[n];
        double[] spread = new double[n];
        for (int i = 0; i < n; i++) {
            left[i] = observed[i] - predicted[i];
            spread[i] = observed[i] - mean;
        }
        return new Residuals(
                n,
                result.request().formulation().parameters().size(),
                Vectors.dotCompensated(left, 0, left, 0, n),
                Vectors.dotCompensated(spread, 0, spread, 0, n));
    }

    /** R² = 1 − RSS/TSS. */
    double share() {
        return 1 - squares / total;
    }
}
