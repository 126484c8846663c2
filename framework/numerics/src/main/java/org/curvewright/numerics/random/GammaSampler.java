package org.curvewright.numerics.random;

import org.curvewright.numerics.math.Elementary;
import org.curvewright.numerics.math.Logistic;

/**
 * Gamma variates by squeezed rejection from {@code d (1 + c Z)³}, {@code d = shape − ⅓}, {@code c = 1/√(9 d)}; below shape 1
 * with the boost {@code G(shape) = G(shape + 1)·U^(1/shape)}.
 *
 * <p>Reference: G. Marsaglia, W. W. Tsang, <i>A simple method for generating gamma variables</i>, ACM TOMS 26 (2000).
 */
final class GammaSampler {
    private static final double SQUEEZE = 0.0331;

    private GammaSampler() {}

    static double next(RandomStream random, double shape) {
        return shape < 1 ? Elementary.exp(nextLog(random, shape)) : nextLarge(random, shape);
    }

    /** By logarithms, so that small shapes do not end in 0/0. */
    static double nextBeta(RandomStream random, double a, double b) {
        return Logistic.sigmoid(nextLog(random, a) - nextLog(random, b));
    }

    private static double nextLog(RandomStream random, double shape) {
        if (shape >= 1) {
            return Elementary.log(nextLarge(random, shape));
        }
        double boost = Elementary.log(random.nextOpenDouble()) / shape;
        return boost + Elementary.log(nextLarge(random, shape + 1));
    }

    private static double nextLarge(RandomStream random, double shape) {
        double d = shape - 1 / 3.0;
        double c = 1 / (3 * Math.sqrt(d));
        while (true) {
            double z = random.nextGaussian();
            double root = 1 + c * z;
            double v = root * root * root;
            double u = random.nextOpenDouble();
            if (root > 0 && isAccepted(u, z * z, d, v)) {
                return d * v;
            }
        }
    }

    private static boolean isAccepted(double u, double square, double d, double v) {
        return u < 1 - SQUEEZE * square * square || Elementary.log(u) < 0.5 * square + d * (1 - v + Elementary.log(v));
    }
}
