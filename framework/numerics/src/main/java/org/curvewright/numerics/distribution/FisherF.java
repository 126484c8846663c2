package org.curvewright.numerics.distribution;

import org.curvewright.numerics.math.Elementary;
import org.curvewright.numerics.math.IncompleteBeta;

/**
 * The ratio of two independent mean squares with {@code m} (above) and {@code n} (below) degrees of freedom, through
 * {@code m x/(m x + n)}, which is beta distributed with shapes m/2 and n/2. Errors are those of {@link IncompleteBeta}.
 */
public record FisherF(double numeratorDegreesOfFreedom, double denominatorDegreesOfFreedom)
        implements ContinuousDistribution {
    public FisherF {
        Domain.positive("numerator degrees of freedom", numeratorDegreesOfFreedom);
        Domain.positive("denominator degrees of freedom", denominatorDegreesOfFreedom);
    }

    @Override
    public double logDensity(double x) {
        if (x <= 0) {
            return x < 0 ? Double.NEGATIVE_INFINITY : atZero();
        }
        double odds = odds(x);
        return IncompleteBeta.logDensityTimesXy(above(), below(), share(odds), 1 / (1 + odds)) - Elementary.log(x);
    }

    @Override
    public double cdf(double x) {
        double odds = odds(x);
        return IncompleteBeta.lower(above(), below(), share(odds), 1 / (1 + odds));
    }

    @Override
    public double survival(double x) {
        double odds = odds(x);
        return IncompleteBeta.upper(above(), below(), share(odds), 1 / (1 + odds));
    }

    @Override
    public double quantile(double p) {
        return ofLogOdds(IncompleteBeta.logOddsOfInverse(above(), below(), p, 1 - p));
    }

    @Override
    public double survivalQuantile(double q) {
        return ofLogOdds(IncompleteBeta.logOddsOfInverse(above(), below(), 1 - q, q));
    }

    private double ofLogOdds(double logOdds) {
        return denominatorDegreesOfFreedom / numeratorDegreesOfFreedom * Elementary.exp(logOdds);
    }

    private double odds(double x) {
        return Math.max(x, 0) * (numeratorDegreesOfFreedom / denominatorDegreesOfFreedom);
    }

    private static double share(double odds) {
        return 1 / (1 + 1 / odds);
    }

    private double atZero() {
        if (numeratorDegreesOfFreedom == 2) {
            return 0;
        }
        return numeratorDegreesOfFreedom < 2 ? Double.POSITIVE_INFINITY : Double.NEGATIVE_INFINITY;
    }

    private double above() {
        return numeratorDegreesOfFreedom / 2;
    }

    private double below() {
        return denominatorDegreesOfFreedom / 2;
    }
}
