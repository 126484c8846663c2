package org.curvewright.numerics.random;

import org.curvewright.numerics.math.Elementary;
import org.curvewright.numerics.math.GammaFunction;

/**
 * Binomial variates: by inversion where the mean is small, else by transformed rejection.
 *
 * <p>Reference: W. Hörmann, <i>The generation of binomial random variates</i>, J. Stat. Comput. Simul. 46 (1993),
 * algorithm BTRS.
 */
final class BinomialSampler {
    private static final double SMALL_MEAN = 10;
    private static final double INSIDE = 0.07;

    private BinomialSampler() {}

    static long next(RandomStream random, long trials, double probability) {
        if (probability > 0.5) {
            return trials - next(random, trials, 1 - probability);
        }
        return trials * probability < SMALL_MEAN
                ? byInversion(random, trials, probability)
                : byRejection(random, trials, probability);
    }

    private static long byInversion(RandomStream random, long trials, double p) {
        double mass = Elementary.exp(trials * Elementary.log1p(-p));
        double odds = p / (1 - p);
        double u = random.nextDouble();
        long k = 0;
        while (u >= mass && mass > 0 && k < trials) {
            u -= mass;
            mass *= odds * (trials - k) / (k + 1);
            k++;
        }
        return k;
    }

    private static long byRejection(RandomStream random, long trials, double p) {
        double deviation = Math.sqrt(trials * p * (1 - p));
        double b = 1.15 + 2.53 * deviation;
        double a = -0.0873 + 0.0248 * b + 0.01 * p;
        double certain = 0.92 - 4.2 / b;
        double alpha = (2.83 + 5.1 / b) * deviation;
        double logOdds = Elementary.log(p / (1 - p));
        double mode = Math.floor((trials + 1) * p);
        double atMode = logMass(trials, mode, logOdds);
        while (true) {
            double u = random.nextDouble() - 0.5;
            double v = random.nextOpenDouble();
            double us = 0.5 - Math.abs(u);
            double k = Math.floor((2 * a / us + b) * u + trials * p + 0.5);
            if (us >= INSIDE && v <= certain) {
                return (long) k;
            }
            if (k >= 0
                    && k <= trials
                    && Elementary.log(v * alpha / (a / (us * us) + b)) <= logMass(trials, k, logOdds) - atMode) {
                return (long) k;
            }
        }
    }

    /** {@code ln P(k)} but for a constant. */
    private static double logMass(double trials, double k, double logOdds) {
        return k * logOdds - GammaFunction.logGamma(k + 1) - GammaFunction.logGamma(trials - k + 1);
    }
}
