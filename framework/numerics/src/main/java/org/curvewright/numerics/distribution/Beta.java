package org.curvewright.numerics.distribution;

import org.curvewright.numerics.math.Elementary;
import org.curvewright.numerics.math.IncompleteBeta;
import org.curvewright.numerics.math.Logistic;

/**
 * {@code f(x) = x^(a−1) (1 − x)^(b−1)/B(a, b)} for {@code 0 ≤ x ≤ 1}; mean {@code a/(a + b)}. Errors are those of
 * {@link IncompleteBeta}.
 */
public record Beta(double a, double b) implements ContinuousDistribution {
    public Beta {
        Domain.positive("a", a);
        Domain.positive("b", b);
    }

    @Override
    public double logDensity(double x) {
        if (x < 0 || x > 1) {
            return Double.NEGATIVE_INFINITY;
        }
        if (x == 0 || x == 1) {
            return atEnd(x == 0 ? a : b);
        }
        return IncompleteBeta.logDensityTimesXy(a, b, x, 1 - x) - Elementary.log(x) - Elementary.log1p(-x);
    }

    @Override
    public double cdf(double x) {
        double inside = Math.max(0, Math.min(1, x));
        return IncompleteBeta.lower(a, b, inside, 1 - inside);
    }

    @Override
    public double survival(double x) {
        double inside = Math.max(0, Math.min(1, x));
        return IncompleteBeta.upper(a, b, inside, 1 - inside);
    }

    @Override
    public double quantile(double p) {
        return Logistic.sigmoid(IncompleteBeta.logOddsOfInverse(a, b, p, 1 - p));
    }

    @Override
    public double survivalQuantile(double q) {
        return Logistic.sigmoid(IncompleteBeta.logOddsOfInverse(a, b, 1 - q, q));
    }

    private double atEnd(double shape) {
        if (shape == 1) {
            return -IncompleteBeta.logBeta(a, b);
        }
        return shape < 1 ? Double.POSITIVE_INFINITY : Double.NEGATIVE_INFINITY;
    }
}
