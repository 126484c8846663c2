package org.curvewright.numerics.distribution;

import java.util.Arrays;
import org.curvewright.numerics.math.Elementary;
import org.curvewright.numerics.math.GammaFunction;

/**
 * Q = Σ wⱼ χ²₁ of independent terms with weights wⱼ ≥ 0, by Ruben's series: with β the least weight, P(Q &gt; x) =
 * Σₖ aₖ P(χ²₍ₘ₊₂ₖ₎ &gt; x/β), where a₀ = Π √(β/wⱼ), aₖ = Σᵢ₌₀^{k−1} gₖ₋ᵢ aᵢ / (2k) and gₖ = Σⱼ (1 − β/wⱼ)ᵏ. All aₖ are positive
 * and sum to 1, so that the terms left out are known.
 *
 * <p>Weights below a hundredth of the largest would need ever more terms; they are replaced by their sum, the mean of what they
 * add. For m of them that moves a probability by less than m·10⁻⁴.
 *
 * @see <a href="https://doi.org/10.1214/aoms/1177704580">Ruben 1962, Probability content of regions under spherical normal
 *     distributions IV, Annals of Mathematical Statistics 33</a>
 */
public final class WeightedChiSquared {

    private static final double NEGLIGIBLE = 0.01;

    /** What the terms left out may add. */
    private static final double LEFT_OUT = 1e-12;

    private static final int MOST_TERMS = 6000;

    private final double[] weights;
    private final double constant;

    /** @throws IllegalArgumentException for a weight that is negative or not finite */
    public WeightedChiSquared(double... weights) {
        double largest = 0;
        for (double weight : weights) {
            if (!(weight >= 0 && weight < Double.POSITIVE_INFINITY)) {
                throw new IllegalArgumentException("a weight is negative or not finite; at least 0");
            }
            largest = Math.max(largest, weight);
        }
        double least = NEGLIGIBLE * largest;
        this.weights =
                Arrays.stream(weights).filter(w -> w > 0 && w >= least).sorted().toArray();
        this.constant = Arrays.stream(weights).filter(w -> w < least).sum();
    }

    /** P(Q &gt; x); NaN for NaN. Without a positive weight Q is 0. */
    public double survival(double x) {
        double above = x - constant;
        if (Double.isNaN(x) || above < 0) {
            return Double.isNaN(x) ? Double.NaN : 1;
        }
        return weights.length == 0 ? 0 : Math.min(1, series(above / (2 * weights[0])));
    }

    /** The series at half of x/β. */
    private double series(double half) {
        double[] powers = new double[weights.length];
        double first = 1;
        for (int j = 0; j < weights.length; j++) {
            powers[j] = 1;
            first *= Math.sqrt(weights[0] / weights[j]);
        }
        double[] a = new double[MOST_TERMS];
        double[] g = new double[MOST_TERMS];
        a[0] = first;
        double shape = weights.length / 2.0;
        double tail = new Gamma(shape, 1).survival(half);
        // the logarithm of what two degrees of freedom more add to the tail, which may underflow
        double logHalf = Elementary.log(half);
        double step = shape * logHalf - half - GammaFunction.logGamma(shape + 1);
        double mass = a[0];
        double sum = a[0] * tail;
        for (int k = 1; k < MOST_TERMS && 1 - mass > LEFT_OUT; k++) {
            a[k] = next(k, a, g, powers);
            tail += Elementary.exp(step);
            step += logHalf - Elementary.log(shape + k);
            mass += a[k];
            sum += a[k] * Math.min(1, tail);
        }
        // the terms left out have tails of nearly 1
        return sum + Math.max(0, 1 - mass);
    }

    private double next(int k, double[] a, double[] g, double[] powers) {
        for (int j = 0; j < weights.length; j++) {
            powers[j] *= 1 - weights[0] / weights[j];
            g[k] += powers[j];
        }
        double sum = 0;
        for (int i = 0; i < k; i++) {
            sum += g[k - i] * a[i];
        }
        return sum / (2 * k);
    }
}
