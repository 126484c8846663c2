package org.curvewright.numerics.distribution;

import org.curvewright.numerics.math.Elementary;

/** A distribution on the integers. Every function has the same bits on every machine. */
public interface DiscreteDistribution {
    /** {@code ln P(X = k)}; −∞ outside the support. */
    double logMass(long k);

    /** {@code P(X = k)}; 0 outside the support. */
    default double mass(long k) {
        return Elementary.exp(logMass(k));
    }

    /** {@code F(k) = P(X ≤ k)}. */
    double cdf(long k);

    /** {@code S(k) = P(X > k)}, accurate where it is small. */
    double survival(long k);

    /** The smallest {@code k} in the support with {@code F(k) ≥ p}. */
    long quantile(double p);
}
