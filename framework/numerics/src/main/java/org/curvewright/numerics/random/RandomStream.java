package org.curvewright.numerics.random;

import org.apache.commons.rng.core.source64.XoShiRo256PlusPlus;
import org.curvewright.numerics.distribution.Normal;
import org.curvewright.numerics.math.Elementary;

/**
 * A sequence of random numbers that depends on a seed and a key alone: {@code of(seed, task, draw)} is the same numbers on
 * every machine, whichever thread asks and whatever was drawn elsewhere. Not safe for use by several threads; make one each.
 *
 * <p>The generator is xoshiro256++; the variates use functions with the same bits everywhere.
 */
public final class RandomStream {
    private static final double UNIT = 0x1p-53;
    private static final int UNUSED_BITS = 11;
    private static final long LOW_WORD = 0xffffffffL;

    private final StreamKey key;
    private final XoShiRo256PlusPlus generator;

    private RandomStream(StreamKey key) {
        this.key = key;
        this.generator = key.generator();
    }

    /** The stream of this seed and key. {@code of(s, a, b)} equals {@code of(s).substream(a).substream(b)}. */
    public static RandomStream of(long seed, long... key) {
        return new RandomStream(StreamKey.of(seed).with(key));
    }

    /** A stream of its own for a further key, whatever was drawn from this one. */
    public RandomStream substream(long... further) {
        return new RandomStream(key.with(further));
    }

    /** A stream of its own for a name. */
    public RandomStream substream(CharSequence name) {
        return new RandomStream(key.with(name.chars().asLongStream().toArray()).with(name.length()));
    }

    /** Uniform over all 2^64 values. */
    public long nextLong() {
        return generator.nextLong();
    }

    /** Uniform over {@code 0 … bound − 1}, without bias (D. Lemire, ACM TOMACS 29, 2019). */
    public int nextInt(int bound) {
        Require.positive("bound", bound);
        long product = (nextLong() >>> Integer.SIZE) * bound;
        if ((product & LOW_WORD) < bound) {
            long unfair = (1L << Integer.SIZE) % bound;
            while ((product & LOW_WORD) < unfair) {
                product = (nextLong() >>> Integer.SIZE) * bound;
            }
        }
        return (int) (product >>> Integer.SIZE);
    }

    /** Uniform over the multiples of 2^-53 in [0, 1). */
    public double nextDouble() {
        return (nextLong() >>> UNUSED_BITS) * UNIT;
    }

    /** Uniform over the odd multiples of 2^-54 in (0, 1): never 0, never 1. */
    public double nextOpenDouble() {
        return ((nextLong() >>> UNUSED_BITS + 1) + 0.5) * (2 * UNIT);
    }

    public boolean nextBoolean() {
        return nextLong() < 0;
    }

    /** Standard normal, by inversion: one uniform number each, and monotone in it. */
    public double nextGaussian() {
        return Normal.STANDARD.quantile(nextOpenDouble());
    }

    /** Exponential with mean 1, by inversion. */
    public double nextExponential() {
        return -Elementary.log(nextOpenDouble());
    }

    /** Gamma with density {@code ∝ x^(shape−1) e^(−x)}; multiply by a scale. */
    public double nextGamma(double shape) {
        Require.positive("shape", shape);
        return GammaSampler.next(this, shape);
    }

    /** Beta with density {@code ∝ x^(a−1) (1 − x)^(b−1)}. */
    public double nextBeta(double a, double b) {
        Require.positive("a", a);
        Require.positive("b", b);
        return GammaSampler.nextBeta(this, a, b);
    }

    /** Student's t with the given degrees of freedom: {@code Z √(ν/χ²_ν)}. */
    public double nextStudentT(double degreesOfFreedom) {
        Require.positive("degrees of freedom", degreesOfFreedom);
        double z = nextGaussian();
        double halfChiSquare = GammaSampler.next(this, degreesOfFreedom / 2);
        return z * Math.sqrt(degreesOfFreedom / 2 / halfChiSquare);
    }

    /** Number of successes in {@code trials} independent trials of the given probability. */
    public long nextBinomial(long trials, double probability) {
        Require.natural("trials", trials);
        Require.probability("probability", probability);
        return BinomialSampler.next(this, trials, probability);
    }

    /** Beta-binomial: the probability of success is itself beta distributed with shapes {@code a} and {@code b}. */
    public long nextBetaBinomial(long trials, double a, double b) {
        return nextBinomial(trials, nextBeta(a, b));
    }

    /** Poisson with the given mean, up to 1e15. */
    public long nextPoisson(double mean) {
        Require.within("mean", mean, 0, PoissonSampler.LARGEST_MEAN);
        return PoissonSampler.next(this, mean);
    }

    /** Negative binomial with variance {@code mean + mean²/size}: Poisson whose mean is gamma distributed. */
    public long nextNegativeBinomial(double size, double mean) {
        Require.positive("size", size);
        return nextPoisson(nextGamma(size) * (mean / size));
    }
}
