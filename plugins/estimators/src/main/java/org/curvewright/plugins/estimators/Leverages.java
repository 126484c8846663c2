package org.curvewright.plugins.estimators;

import java.util.Arrays;
import org.curvewright.numerics.linear.SingularValues;
import org.curvewright.numerics.linear.Vectors;
import org.curvewright.spi.fit.ResidualObjective;
import org.curvewright.spi.law.Derivatives;
import org.curvewright.spi.law.Support;

/** hᵢ, the diagonal of J J⁺ with J the residuals' derivatives: how far a law made linear follows each observation, 0 to 1. */
final class Leverages {

    /** Directions weaker than this share of the strongest are not followed. */
    private static final double NEGLIGIBLE = 0x1p-46;

    private Leverages() {}

    static double[] of(Setting setting, ResidualObjective objective, double[] theta) {
        int n = setting.data().size();
        int p = setting.size();
        double[] columns = jacobian(setting, objective, theta);
        SingularValues svd = new SingularValues(n, p);
        svd.decompose(columns, n, p);
        int rank = svd.rank(NEGLIGIBLE);
        double[] leverages = new double[n];
        for (int k = 0; k < rank; k++) {
            for (int i = 0; i < n; i++) {
                double u = 0;
                for (int j = 0; j < p; j++) {
                    u += columns[i + j * n] * svd.right(j, k);
                }
                leverages[i] += u * u / (svd.value(k) * svd.value(k));
            }
        }
        return leverages;
    }

    /** ∂rᵢ/∂θⱼ at i + j n, each column of unit length; 0 for a parameter on a bound. */
    private static double[] jacobian(Setting setting, ResidualObjective objective, double[] theta) {
        int n = setting.data().size();
        Derivatives out = new Derivatives(n, theta.length, 1);
        setting.formulation().evaluate(setting.data().rows(), theta, out);
        double[] slopes = objective.slopes(setting.data(), out.value());
        double[] columns = new double[n * theta.length];
        for (int j = 0; j < theta.length; j++) {
            Support support = setting.support(j);
            boolean free = theta[j] > support.lower() && theta[j] < support.upper();
            double[] gradient = out.gradient(j);
            for (int i = 0; i < n && free; i++) {
                columns[i + j * n] = slopes[i] * gradient[i];
            }
            double norm = Vectors.norm(columns, j * n, n);
            for (int i = j * n; i < (j + 1) * n && norm > 0; i++) {
                columns[i] /= norm;
            }
        }
        return Arrays.stream(columns).allMatch(Double::isFinite) ? columns : new double[columns.length];
    }
}
