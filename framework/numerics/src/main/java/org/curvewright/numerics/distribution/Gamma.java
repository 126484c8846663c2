package org.curvewright.numerics.distribution;

import org.curvewright.numerics.math.Elementary;
import org.curvewright.numerics.math.IncompleteGamma;

/**
 * {@code f(x) = x^(a−1) e^(−x/θ)/(Γ(a) θ^a)} for {@code x ≥ 0}, with shape {@code a} and scale {@code θ}; mean {@code aθ}.
 * Errors are those of {@link IncompleteGamma}.
 */
public record Gamma(double shape, double scale) implements ContinuousDistribution {
    public Gamma {
        Domain.positive("shape", shape);
        Domain.positive("scale", scale);
    }

    @Override
    public double logDensity(double x) {
        if (x <= 0) {
            return x < 0 ? Double.NEGATIVE_INFINITY : atZero();
        }
        return IncompleteGamma.logDensityTimesX(shape, x / scale) - Elementary.log(x);
    }

    @Override
    public double cdf(double x) {
        return IncompleteGamma.lower(shape, Math.max(x, 0) / scale);
    }

    @Override
    public double survival(double x) {
        return IncompleteGamma.upper(shape, Math.max(x, 0) / scale);
    }

    @Override
    public double quantile(double p) {
        return scale * IncompleteGamma.inverse(shape, p, 1 - p);
    }

    @Override
    public double survivalQuantile(double q) {
        return scale * IncompleteGamma.inverse(shape, 1 - q, q);
    }

    private double atZero() {
        if (shape == 1) {
            return -Elementary.log(scale);
        }
        return shape < 1 ? Double.POSITIVE_INFINITY : Double.NEGATIVE_INFINITY;
    }
}
