package org.curvewright.numerics.distribution;

import org.curvewright.numerics.math.Elementary;

/**
 * A distribution on the real line with a density. Every function has the same bits on every machine, gives NaN for NaN, and
 * a quantile is NaN for a probability outside [0, 1].
 */
public interface ContinuousDistribution {
    /** {@code ln f(x)}; −∞ outside the support. */
    double logDensity(double x);

    /** {@code f(x)}; 0 outside the support. */
    default double density(double x) {
        return Elementary.exp(logDensity(x));
    }

    /** {@code F(x) = P(X ≤ x)}. */
    double cdf(double x);

    /** {@code S(x) = P(X > x)}, accurate where it is small. */
    double survival(double x);

    /** The {@code x} with {@code F(x) = p}. */
    double quantile(double p);

    /** The {@code x} with {@code S(x) = q}, accurate where {@code q} is small. */
    double survivalQuantile(double q);
}
