package org.curvewright.plugins.estimators;

import java.util.List;
import org.curvewright.spi.data.Dataset;
import org.curvewright.spi.fit.Definition;
import org.curvewright.spi.fit.QuadraticObjective;
import org.curvewright.spi.law.Derivatives;

/** S = Σ wᵢ (yᵢ − fᵢ)², y and f in the response's unit. */
record LeastSquares(RowWeights weights) implements QuadraticObjective {

    @Override
    public String formula() {
        return switch (weights) {
            case NONE -> "Σ (y − f)²";
            case WEIGHT -> "Σ w·(y − f)²";
            case STANDARD_ERROR -> "Σ ((y − f)/se)²";
            case BINOMIAL -> "Σ (y − f)²·n/(p(1 − p))";
        };
    }

    @Override
    public List<Definition> definitions() {
        return weights.definitions();
    }

    @Override
    public double[] rowWeights(Dataset data) {
        return weights.of(data);
    }

    @Override
    public void evaluate(Dataset data, double[] predicted, double[] nuisance, Derivatives out) {
        double[] observed = data.observed();
        double[] w = rowWeights(data);
        for (int i = 0; i < observed.length; i++) {
            double residual = observed[i] - predicted[i];
            out.value()[i] = w[i] * residual * residual;
            if (out.order() >= 1) {
                out.gradient(0)[i] = -2 * w[i] * residual;
            }
            if (out.order() >= 2) {
                out.hessian(0, 0)[i] = 2 * w[i];
            }
        }
    }
}
