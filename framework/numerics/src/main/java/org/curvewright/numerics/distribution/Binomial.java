package org.curvewright.numerics.distribution;

import org.curvewright.numerics.math.Elementary;
import org.curvewright.numerics.math.IncompleteBeta;

/**
 * {@code P(X = k) = C(n, k) p^k (1 − p)^(n−k)}: successes in {@code n} independent trials of probability {@code p}. Errors
 * are those of {@link IncompleteBeta}.
 */
public record Binomial(long trials, double probability) implements DiscreteDistribution {
    public Binomial {
        Domain.natural("trials", trials);
        Domain.probability("probability", probability);
    }

    @Override
    public double logMass(long k) {
        if (k < 0 || k > trials) {
            return Double.NEGATIVE_INFINITY;
        }
        if (k == 0) {
            return trials == 0 ? 0 : trials * Elementary.log1p(-probability);
        }
        if (k == trials) {
            return trials * Elementary.log(probability);
        }
        double failure = 1 - probability;
        return probability == 0 || failure == 0
                ? Double.NEGATIVE_INFINITY
                : IncompleteBeta.logDensityTimesXy(k + 1.0, trials - k + 1.0, probability, failure)
                        - Elementary.log((trials + 1.0) * probability * failure);
    }

    @Override
    public double cdf(long k) {
        if (k < 0 || k >= trials) {
            return k < 0 ? 0 : 1;
        }
        return IncompleteBeta.upper(k + 1.0, trials - k, probability, 1 - probability);
    }

    @Override
    public double survival(long k) {
        if (k < 0 || k >= trials) {
            return k < 0 ? 1 : 0;
        }
        return IncompleteBeta.lower(k + 1.0, trials - k, probability, 1 - probability);
    }

    @Override
    public long quantile(double p) {
        Domain.probability("p", p);
        long low = 0;
        long high = trials;
        while (low < high) {
            long middle = low + (high - low) / 2;
            if (cdf(middle) >= p) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }
}
