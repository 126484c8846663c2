package org.curvewright.numerics.random;

/** Weights with mean 0 and variance 1 by which a wild bootstrap multiplies residuals, one a cluster. */
public enum WildWeight {
    /** −1 or 1. */
    RADEMACHER {
        @Override
        public double next(RandomStream random) {
            return random.nextBoolean() ? 1 : -1;
        }
    },
    /** ±√(1/2), ±1, ±√(3/2): more distinct samples where clusters are few (M. D. Webb, 2014). */
    WEBB {
        @Override
        public double next(RandomStream random) {
            int face = random.nextInt(6);
            double magnitude = Math.sqrt((1 + face % 3) / 2.0);
            return face < 3 ? magnitude : -magnitude;
        }
    };

    /** One of the weights, all equally likely. */
    public abstract double next(RandomStream random);
}
