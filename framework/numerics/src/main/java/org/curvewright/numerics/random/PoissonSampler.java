package org.curvewright.numerics.random;

import org.curvewright.numerics.math.Elementary;
import org.curvewright.numerics.math.GammaFunction;

/**
 * Poisson variates: by inversion where the mean is small, else by transformed rejection.
 *
 * <p>Reference: W. Hörmann, <i>The transformed rejection method for generating Poisson random variables</i>, Insurance:
 * Mathematics and Economics 12 (1993), algorithm PTRS.
 */
final class PoissonSampler {
    /** Beyond it a count is no longer exact in a double. */
    static final double LARGEST_MEAN = 1e15;

    private static final double SMALL_MEAN = 10;
    private static final double INSIDE = 0.07;
    private static final double EDGE = 0.013;

    private PoissonSampler() {}

    static long next(RandomStream random, double mean) {
        return mean < SMALL_MEAN ? byInversion(random, mean) : byRejection(random, mean);
    }

    private static long byInversion(RandomStream random, double mean) {
        double mass = Elementary.exp(-mean);
        double u = random.nextDouble();
        long k = 0;
        while (u >= mass && mass > 0) {
            u -= mass;
            k++;
            mass *= mean / k;
        }
        return k;
    }

    private static long byRejection(RandomStream random, double mean) {
        double b = 0.931 + 2.53 * Math.sqrt(mean);
        double a = -0.059 + 0.02483 * b;
        double inverseAlpha = 1.1239 + 1.1328 / (b - 3.4);
        double certain = 0.9277 - 3.6224 / (b - 2);
        double logMean = Elementary.log(mean);
        while (true) {
            double u = random.nextDouble() - 0.5;
            double v = random.nextOpenDouble();
            double us = 0.5 - Math.abs(u);
            double k = Math.floor((2 * a / us + b) * u + mean + 0.43);
            if (us >= INSIDE && v <= certain) {
                return (long) k;
            }
            boolean hopeless = k < 0 || us < EDGE && v > us;
            if (!hopeless
                    && Elementary.log(v * inverseAlpha / (a / (us * us) + b))
                            <= k * logMean - mean - GammaFunction.logGamma(k + 1)) {
                return (long) k;
            }
        }
    }
}
