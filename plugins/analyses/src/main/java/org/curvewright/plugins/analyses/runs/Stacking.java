package org.curvewright.plugins.analyses.runs;

import java.util.Arrays;
import org.curvewright.numerics.linear.BoundedLeastSquares;

/**
 * The weights w ≥ 0, Σ w = 1, that make Σᵢ (yᵢ − Σₖ wₖ f₋ᵢₖ)² least, f₋ᵢₖ being what law k predicts of run i when fitted without it.
 *
 * @see <a href="https://doi.org/10.1007/BF00117832">Breiman 1996, Stacked regressions, Machine Learning 24</a>
 */
public final class Stacking {

    /** How much stiffer Σ w = 1 is held than the data; what is left of the misfit is divided out. */
    private static final double STIFFNESS = 1e4;

    private Stacking() {}

    /** @param predictions of every law, row by row, all finite */
    public static double[] weights(double[] observed, double[][] predictions) {
        int n = observed.length;
        int laws = predictions.length;
        double size = Arrays.stream(observed).map(Math::abs).max().orElse(1);
        double[] matrix = new double[(n + 1) * laws];
        double[] target = Arrays.copyOf(observed, n + 1);
        target[n] = STIFFNESS * size;
        for (int k = 0; k < laws; k++) {
            System.arraycopy(predictions[k], 0, matrix, k * (n + 1), n);
            matrix[k * (n + 1) + n] = STIFFNESS * size;
        }
        double[] lower = new double[laws];
        double[] upper = new double[laws];
        Arrays.fill(upper, 1);
        double[] weights = new double[laws];
        new BoundedLeastSquares(n + 1, laws).solve(matrix, n + 1, laws, target, null, lower, upper, weights);
        double sum = Arrays.stream(weights).sum();
        Arrays.setAll(weights, k -> sum > 0 ? weights[k] / sum : 1.0 / laws);
        return weights;
    }
}
