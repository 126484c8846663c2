package org.curvewright.numerics.distribution;

/** The sum of {@code ν} squared standard normals: a {@link Gamma} with shape {@code ν/2} and scale 2. */
public record ChiSquared(double degreesOfFreedom) implements ContinuousDistribution {
    public ChiSquared {
        Domain.positive("degrees of freedom", degreesOfFreedom);
    }

    @Override
    public double logDensity(double x) {
        return gamma().logDensity(x);
    }

    @Override
    public double cdf(double x) {
        return gamma().cdf(x);
    }

    @Override
    public double survival(double x) {
        return gamma().survival(x);
    }

    @Override
    public double quantile(double p) {
        return gamma().quantile(p);
    }

    @Override
    public double survivalQuantile(double q) {
        return gamma().survivalQuantile(q);
    }

    private Gamma gamma() {
        return new Gamma(degreesOfFreedom / 2, 2);
    }
}
