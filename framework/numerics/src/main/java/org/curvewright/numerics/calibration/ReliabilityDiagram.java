package org.curvewright.numerics.calibration;

import java.util.ArrayList;
import java.util.List;
import org.curvewright.numerics.distribution.Normal;
import org.curvewright.numerics.math.CompensatedSum;

/** Forecasts by bin: what was said and how often it came true. */
public final class ReliabilityDiagram {
    private static final double SQRT_TWO_OVER_PI = Math.sqrt(2 / Math.PI);

    private final List<Bin> bins;
    private final int size;

    /**
     * One bin that is not empty.
     *
     * @param count n_b
     * @param confidence q̄_b
     * @param frequency c̄_b
     */
    public record Bin(int count, double confidence, double frequency) {}

    private ReliabilityDiagram(List<Bin> bins, int size) {
        this.bins = bins;
        this.size = size;
    }

    static ReliabilityDiagram of(BinaryForecasts forecasts, int[] bins, int count) {
        CompensatedSum[] confidence = new CompensatedSum[count];
        double[] outcome = new double[count];
        int[] sizes = new int[count];
        for (int i = 0; i < bins.length; i++) {
            int bin = bins[i];
            if (sizes[bin]++ == 0) {
                confidence[bin] = new CompensatedSum();
            }
            confidence[bin].add(forecasts.confidence(i));
            outcome[bin] += forecasts.outcome(i);
        }
        List<Bin> filled = new ArrayList<>();
        for (int b = 0; b < count; b++) {
            if (sizes[b] > 0) {
                filled.add(new Bin(sizes[b], confidence[b].value() / sizes[b], outcome[b] / sizes[b]));
            }
        }
        return new ReliabilityDiagram(List.copyOf(filled), bins.length);
    }

    public List<Bin> bins() {
        return bins;
    }

    /** {@code ECE = Σ_b (n_b/n) |q̄_b − c̄_b|}, the expected calibration error; too large on average in small samples. */
    public double expectedError() {
        CompensatedSum sum = new CompensatedSum();
        bins.forEach(bin -> sum.add(share(bin) * Math.abs(bin.confidence() - bin.frequency())));
        return sum.value();
    }

    /**
     * {@code 2 ECE − E[ECE*]}, not below 0, where {@code ECE*} has fresh outcomes with {@code c̄_b* ~ N(c̄_b, c̄_b (1 −
     * c̄_b)/n_b)}: what sampling adds to the error is taken off.
     *
     * <p>Reference: A. Kumar, P. Liang, T. Ma, <i>Verified uncertainty calibration</i>, NeurIPS 2019, arXiv 1909.10155.
     */
    public double debiasedError() {
        CompensatedSum resampled = new CompensatedSum();
        bins.forEach(bin -> resampled.add(share(bin) * meanAbsolute(bin)));
        return Math.max(0, 2 * expectedError() - resampled.value());
    }

    /** {@code E|N(μ, σ²)| = σ √(2/π) e^(−μ²/2σ²) + μ (1 − 2 Φ(−μ/σ))}. */
    private static double meanAbsolute(Bin bin) {
        double mean = Math.abs(bin.confidence() - bin.frequency());
        double deviation = Math.sqrt(bin.frequency() * (1 - bin.frequency()) / bin.count());
        if (deviation == 0) {
            return mean;
        }
        double z = mean / deviation;
        double peak = Normal.STANDARD.density(z) * Math.sqrt(2 * Math.PI);
        return deviation * SQRT_TWO_OVER_PI * peak + mean * (1 - 2 * Normal.STANDARD.survival(z));
    }

    /** Murphy's {@code REL = Σ_b (n_b/n) (q̄_b − c̄_b)²}: 0 where every probability comes true as often as it says. */
    public double reliability() {
        CompensatedSum sum = new CompensatedSum();
        bins.forEach(bin -> sum.add(share(bin) * square(bin.confidence() - bin.frequency())));
        return sum.value();
    }

    /** Murphy's {@code RES = Σ_b (n_b/n) (c̄_b − c̄)²}: how far the bins differ in what comes of them. */
    public double resolution() {
        double mean = frequency();
        CompensatedSum sum = new CompensatedSum();
        bins.forEach(bin -> sum.add(share(bin) * square(bin.frequency() - mean)));
        return sum.value();
    }

    /** Murphy's {@code UNC = c̄ (1 − c̄)}; grouped by stated value, Brier's score is {@code REL − RES + UNC}. */
    public double uncertainty() {
        double mean = frequency();
        return mean * (1 - mean);
    }

    private double frequency() {
        CompensatedSum sum = new CompensatedSum();
        bins.forEach(bin -> sum.add(share(bin) * bin.frequency()));
        return sum.value();
    }

    private double share(Bin bin) {
        return (double) bin.count() / size;
    }

    private static double square(double x) {
        return x * x;
    }
}
