package org.curvewright.numerics.certified;

import java.util.List;
import org.curvewright.numerics.linear.Vectors;
import org.curvewright.numerics.math.DoubleDouble;
import org.curvewright.numerics.optimize.LevenbergMarquardt;

/**
 * Observations, the formula they are fitted by, and the certified answer.
 *
 * @param starts where fits start
 * @param deviations certified standard deviations of the parameters
 * @param sum certified residual sum of squares
 */
public record CertifiedData(
        Formula formula,
        List<DoubleDouble> response,
        List<List<DoubleDouble>> predictors,
        List<double[]> starts,
        double[] certified,
        double[] deviations,
        double sum) {

    /** Half a unit of the eleventh digit, as certified values are printed. */
    private static final double ROUNDING = 5e-11;
    /** The relative error of an evaluated residual above which doubles cannot give nine digits of Σ r². */
    private static final double RESOLVED = 1e-9;
    /** Slack of the recomputed sum, a few units of its last printed digit. */
    private static final double PRINTED = 2e-9;

    public CertifiedData {
        response = List.copyOf(response);
        predictors = predictors.stream().map(List::copyOf).toList();
        starts = List.copyOf(starts);
    }

    /** Σ r² at the certified parameters, to about thirty digits and from the decimals as printed. */
    public double recomputedSum() {
        return new CertifiedProblem(this).sumOfSquares(certified);
    }

    /**
     * Whether the certified sum follows from the observations: within its printed digits and what rounding the certified
     * parameters to eleven digits may add, (Σⱼ ‖Jⱼ‖ |δⱼ|)².
     */
    public boolean isTrusted() {
        return Math.abs(recomputedSum() - sum) <= PRINTED * sum + riseByRounding();
    }

    private double riseByRounding() {
        int n = response.size();
        int p = certified.length;
        double[] jacobian = new double[n * p];
        new CertifiedProblem(this).evaluate(certified, new double[n], jacobian);
        double root = 0;
        for (int j = 0; j < p; j++) {
            root += Vectors.norm(jacobian, j * n, n) * ROUNDING * Math.abs(certified[j]);
        }
        return root * root;
    }

    /** Whether ε ‖y‖ / ‖r‖ is so large that the residuals need more digits than doubles have. */
    public boolean needsExtendedResiduals() {
        double[] y = response.stream().mapToDouble(DoubleDouble::value).toArray();
        return Math.ulp(1.0) * Vectors.norm(y, 0, y.length) > RESOLVED * Math.sqrt(sum);
    }

    /** A fit with default settings. */
    public CertifiedFit fit(double[] start) {
        CertifiedProblem problem = problem();
        return new CertifiedFit(this, problem, LevenbergMarquardt.standard().minimize(problem, start));
    }

    private CertifiedProblem problem() {
        return needsExtendedResiduals() ? new ExtendedCertifiedProblem(this) : new CertifiedProblem(this);
    }
}
