package org.curvewright.plugins.estimators;

import java.util.Arrays;
import org.curvewright.numerics.distribution.ChiSquared;
import org.curvewright.numerics.distribution.FisherF;
import org.curvewright.numerics.linear.Vectors;
import org.curvewright.numerics.math.Elementary;
import org.curvewright.spi.data.Dataset;
import org.curvewright.spi.fit.LeastSquaresObjective;
import org.curvewright.spi.fit.Objective;
import org.curvewright.spi.fit.WidthObjective;
import org.curvewright.spi.law.Law;

/**
 * The objective up to which a profile's 95 % interval reaches.
 *
 * <p>A likelihood: O + χ²(1)/2; of residuals whose width is estimated: O + ½ Σw ln(1 + F(1, n − p)/(n − p)), which is that of squares. Losses ρ of residuals r: O + ½ F(1, n − p) · [Σ ρ′(r)²/(n − p)] / [Σ ρ″(r)/n], which for squares
 * is S (1 + F/(n − p)). The mean of ρ″ is taken as the slope of the mean of ρ′ over a shift of all residuals by half their
 * median size, because a loss may bend in a few residuals only.
 *
 * @see <a href="https://doi.org/10.1002/9780470434697">Huber and Ronchetti 2009, Robust Statistics, ch. 13: the robust
 *     likelihood ratio</a>
 */
final class Cut {

    private static final double LEVEL = 0.95;

    /** What rounding alone can make of a relative square: exact data must not seem to determine nothing. */
    private static final double ROUNDING = 0x1p-100;

    private final Setting setting;
    private final double[] parameters;
    private final double optimum;
    private final int freedom;

    Cut(Setting setting, Found found) {
        this(setting, found.parameters(), found.objective());
    }

    /**
     * @param parameters of the law and then the noise's
     * @param optimum the objective there
     */
    Cut(Setting setting, double[] parameters, double optimum) {
        this.setting = setting;
        this.parameters = parameters;
        this.optimum = optimum;
        this.freedom = setting.data().size() - setting.size();
    }

    double above() {
        Objective objective = setting.objective();
        boolean squares = objective instanceof LeastSquaresObjective;
        if (objective.likelihood() && !squares && !(objective instanceof WidthObjective)) {
            return optimum + new ChiSquared(1).quantile(LEVEL) / 2;
        }
        if (freedom <= 0) {
            return Double.POSITIVE_INFINITY;
        }
        double f = new FisherF(1, freedom).quantile(LEVEL);
        if (objective instanceof WidthObjective width) {
            return optimum + 0.5 * width.count(setting.data()) * Elementary.log1p(f / freedom);
        }
        return squares || !(objective instanceof ResidualLoss robust)
                ? (optimum + rounding()) * (1 + f / freedom)
                : optimum + 0.5 * f * spread(robust);
    }

    /** What rounding alone makes of a sum of squares. */
    double rounding() {
        double[] y = setting.data().observed();
        double[] weights = Information.weights(setting.objective(), setting.data());
        double sum = 0;
        for (int i = 0; i < y.length; i++) {
            sum += weights[i] * y[i] * y[i];
        }
        return ROUNDING * sum;
    }

    private double spread(ResidualLoss robust) {
        Dataset data = setting.data();
        double[] theta = Arrays.copyOf(parameters, setting.size());
        double[] residuals = robust.residuals(data, new Law(setting.formulation(), theta).predict(data.rows()));
        double[] sizes = Arrays.stream(residuals).map(Math::abs).sorted().toArray();
        double shift = sizes[sizes.length / 2] / 2;
        double[] pull = Arrays.stream(residuals).map(robust.loss()::slope).toArray();
        double bend = Arrays.stream(residuals)
                        .map(r -> robust.loss().slope(r + shift) - robust.loss().slope(r - shift))
                        .sum()
                / (2 * shift * residuals.length);
        double squares = Vectors.dot(pull, 0, pull, 0, pull.length);
        return squares == 0 ? 0 : squares / freedom / bend;
    }
}
