package org.curvewright.plugins.analyses.passuntil;

import java.util.OptionalInt;
import org.curvewright.numerics.counts.Frequencies;
import org.curvewright.numerics.math.CompensatedSum;

/** How instances make one rate of a model. */
enum Pooling {
    /** All samples together: the most precise where instances are alike, and the mean rate where all have as many samples. */
    LIKELIHOOD {
        @Override
        Frequencies of(Samples samples, int[] counts, OptionalInt wanted) {
            return samples.pooled(counts);
        }
    },
    /** The mean of the instances' unbiased rates, as if from so many samples that its variance is what theirs shows. */
    MEAN {
        @Override
        Frequencies of(Samples samples, int[] counts, OptionalInt wanted) {
            Frequencies pooled = samples.pooled(counts);
            double[] hits = pooled.hits().clone();
            double[] misses = pooled.misses().clone();
            for (int m = 0; m < hits.length; m++) {
                MeanRate rate = MeanRate.of(samples, m, counts, wanted);
                double p = rate.mean();
                // without any spread there is nothing to go by but the samples themselves
                if (rate.squaredError() > 0 && p < 1) {
                    double size = p * (1 - p) / rate.squaredError();
                    hits[m] = size * p;
                    misses[m] = size * (1 - p);
                }
            }
            return new Frequencies(pooled.x(), hits, misses);
        }
    };

    abstract Frequencies of(Samples samples, int[] counts, OptionalInt wanted);

    /**
     * The mean rate of a model's instances.
     *
     * @param squaredError of the mean, from the spread of the instances
     */
    record MeanRate(double mean, double squaredError) {

        static MeanRate of(Samples samples, int model, int[] counts, OptionalInt wanted) {
            CompensatedSum sum = new CompensatedSum();
            CompensatedSum squares = new CompensatedSum();
            double tried = 0;
            for (int s = 0; s < samples.instances(); s++) {
                if (samples.tried(model, s)) {
                    double rate = Rates.unbiased(samples.passes()[model][s], samples.samples()[model][s], wanted);
                    sum.addProduct(counts[s], rate);
                    squares.addProduct(counts[s], rate * rate);
                    tried += counts[s];
                }
            }
            double mean = sum.value() / tried;
            double variance = Math.max(0, squares.value() / tried - mean * mean) / (tried - 1);
            return new MeanRate(mean, variance);
        }
    }
}
