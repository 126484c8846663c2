package org.curvewright.plugins.metrics.items;

/** How a rate of passing is estimated from s passes among n samples of an instance. */
enum RateEstimator {
    /** {@code s/n}; where sampling ended with the last pass that was wanted, too large on average. */
    MLE {
        @Override
        double of(double samples, double passes, boolean ended) {
            return passes / samples;
        }
    },
    /** {@code (s − 1)/(n − 1)} where sampling ended with a pass and s ≥ 2, else {@code s/n}. */
    UNBIASED {
        @Override
        double of(double samples, double passes, boolean ended) {
            return ended && passes >= 2 ? (passes - 1) / (samples - 1) : passes / samples;
        }
    },
    /** The rate of all samples together, {@code Σ s/Σ n}: the most likely one where all instances share it, capped ones too. */
    CENSORED {
        @Override
        double of(double samples, double passes, boolean ended) {
            return passes / samples;
        }
    },
    /** {@code (s + ½)/(n + 1)}, the mean of the posterior under Jeffreys' prior. */
    JEFFREYS {
        @Override
        double of(double samples, double passes, boolean ended) {
            return (passes + 0.5) / (samples + 1);
        }
    };

    /** @param ended whether the sampling ended with a pass, instead of at a fixed number */
    abstract double of(double samples, double passes, boolean ended);
}
