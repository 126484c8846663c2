package org.curvewright.plugins.analyses.curves;

import org.curvewright.numerics.math.Elementary;
import org.curvewright.numerics.math.Logistic;
import org.curvewright.numerics.optimize.Bounds;
import org.curvewright.numerics.optimize.LeastSquaresProblem;
import org.curvewright.numerics.optimize.LevenbergMarquardt;
import org.curvewright.numerics.optimize.Optimum;
import org.curvewright.spi.data.Dataset;
import org.jspecify.annotations.Nullable;

/** {@code rᵢ = R₀ + (A − R₀) σ(B (ln xᵢ − μ)) − yᵢ} over A in [R₀, 1], B and μ = ln C_mid: a descent from the best cell of a grid. */
record GridPolish(Dataset data, double initial) implements LeastSquaresProblem {

    private static final double MOST_EXPONENT = 20;
    private static final double FARTHEST = 30;

    static GridProtocol from(GridProtocol cell, Dataset data, double initial) {
        double[] start = {cell.ceiling(), cell.exponent(), Elementary.log(cell.middle())};
        Optimum found = LevenbergMarquardt.standard().minimize(new GridPolish(data, initial), start);
        double[] at = found.parameters();
        return new GridProtocol(at[0], Elementary.exp(at[2]), at[1], found.objective(), false);
    }

    @Override
    public Bounds bounds() {
        return Bounds.of(new double[] {initial, 0, -FARTHEST}, new double[] {1, MOST_EXPONENT, FARTHEST});
    }

    @Override
    public int residuals() {
        return data.size();
    }

    @Override
    public void evaluate(double[] x, double[] residuals, double @Nullable [] jacobian) {
        int n = data.size();
        double[] logarithms = data.rows().logarithm(0);
        for (int i = 0; i < n; i++) {
            double rise = Logistic.sigmoid(x[1] * (logarithms[i] - x[2]));
            residuals[i] = initial + (x[0] - initial) * rise - data.observed()[i];
            if (jacobian != null) {
                double slope = (x[0] - initial) * rise * (1 - rise);
                jacobian[i] = rise;
                jacobian[i + n] = slope * (logarithms[i] - x[2]);
                jacobian[i + 2 * n] = -slope * x[1];
            }
        }
    }
}
