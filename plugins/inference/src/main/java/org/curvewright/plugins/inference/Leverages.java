package org.curvewright.plugins.inference;

import java.util.Arrays;
import org.curvewright.numerics.linear.HouseholderQr;
import org.curvewright.spi.fit.FitResult;
import org.curvewright.spi.law.Derivatives;
import org.curvewright.spi.law.Formulation;

/** hᵢ, the diagonal of J (JᵀJ)⁻¹ Jᵀ, where J holds the residuals' derivatives with respect to the parameters. */
final class Leverages {

    /** Columns that add less than this share to the others are taken for dependent. */
    private static final double RANK_TOLERANCE = 1e-10;
    /** A row that the law passes through exactly leaves no residual to scale. */
    private static final double SATURATED = 1e-12;

    private Leverages() {}

    /** rᵢ/√(1 − hᵢ): residuals of about the same variance (HC2); 0 where the law passes through the observation. */
    static double[] standardised(FitResult fit, Residuals residuals) {
        double[] leverages = of(fit, residuals);
        double[] scaled = residuals.values().clone();
        Arrays.setAll(scaled, i -> 1 - leverages[i] > SATURATED ? scaled[i] / Math.sqrt(1 - leverages[i]) : 0);
        return scaled;
    }

    static double[] of(FitResult fit, Residuals residuals) {
        int n = residuals.size();
        int p = residuals.parameters();
        HouseholderQr qr = new HouseholderQr(n, p);
        qr.factor(jacobian(fit, residuals), n, p);
        double[] leverages = new double[n];
        double[] column = new double[n];
        for (int j = 0; j < Math.min(n, qr.rank(RANK_TOLERANCE)); j++) {
            Arrays.fill(column, 0);
            column[j] = 1;
            qr.apply(column);
            for (int i = 0; i < n; i++) {
                leverages[i] += column[i] * column[i];
            }
        }
        return leverages;
    }

    /** ∂rᵢ/∂θⱼ at i + j n, each column of unit length so that the rank does not depend on units; 0 for held parameters. */
    private static double[] jacobian(FitResult fit, Residuals residuals) {
        Formulation formulation = fit.request().formulation();
        int n = residuals.size();
        int p = residuals.parameters();
        Derivatives out = new Derivatives(n, p, 1);
        double[] theta = fit.fit().law().theta();
        formulation.evaluate(residuals.data().rows(), theta, out);
        double[] slopes = residuals.objective().slopes(residuals.data(), residuals.predicted());
        double[] jacobian = new double[n * p];
        for (int j = 0; j < p; j++) {
            boolean free = !Boundaries.holds(formulation.parameters().get(j), theta[j]);
            double squares = 0;
            for (int i = 0; i < n && free; i++) {
                jacobian[i + j * n] = slopes[i] * out.gradient(j)[i];
                squares += jacobian[i + j * n] * jacobian[i + j * n];
            }
            for (int i = 0; i < n && squares > 0; i++) {
                jacobian[i + j * n] /= Math.sqrt(squares);
            }
        }
        return jacobian;
    }
}
