package org.curvewright.numerics.distribution;

import org.curvewright.numerics.math.Elementary;
import org.curvewright.numerics.math.IncompleteBeta;

/**
 * {@code f(t) = (1 + t²/ν)^(−(ν+1)/2)/(√ν B(½, ν/2))} with ν degrees of freedom, through {@code t²/(ν + t²)}, which is beta
 * distributed with shapes ½ and ν/2. Errors are those of {@link IncompleteBeta}.
 */
public record StudentT(double degreesOfFreedom) implements ContinuousDistribution {
    public StudentT {
        Domain.positive("degrees of freedom", degreesOfFreedom);
    }

    @Override
    public double logDensity(double t) {
        double ratio = t / Math.sqrt(degreesOfFreedom);
        return -0.5 * (degreesOfFreedom + 1) * Elementary.log1p(ratio * ratio)
                - 0.5 * Elementary.log(degreesOfFreedom)
                - IncompleteBeta.logBeta(0.5, degreesOfFreedom / 2);
    }

    @Override
    public double cdf(double t) {
        return survival(-t);
    }

    @Override
    public double survival(double t) {
        double ratio = t / Math.sqrt(degreesOfFreedom);
        double square = ratio * ratio;
        double half = 0.5 * IncompleteBeta.lower(degreesOfFreedom / 2, 0.5, 1 / (1 + square), 1 / (1 + 1 / square));
        return t >= 0 ? half : 1 - half;
    }

    /** {@code P(|T| ≥ |t|)}: the two-sided p-value. */
    public double twoSided(double t) {
        return 2 * survival(Math.abs(t));
    }

    @Override
    public double quantile(double p) {
        double outside = 2 * Math.min(p, 1 - p);
        double logOdds = IncompleteBeta.logOddsOfInverse(0.5, degreesOfFreedom / 2, 2 * Math.abs(p - 0.5), outside);
        double size = Math.sqrt(degreesOfFreedom) * Elementary.exp(logOdds / 2);
        return p < 0.5 ? -size : size;
    }

    @Override
    public double survivalQuantile(double q) {
        return -quantile(q);
    }
}
