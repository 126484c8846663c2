package org.curvewright.numerics.counts;

import java.util.Arrays;
import java.util.Comparator;
import org.curvewright.numerics.math.Elementary;
import org.curvewright.numerics.math.Logistic;
import org.curvewright.numerics.optimize.DampedNewton;
import org.curvewright.numerics.optimize.Optimum;

/**
 * Units whose probability of success is {@code Beta(a, b)} distributed: {@code P(k of m) ∝ B(a + k, b + m − k)/B(a, b)},
 * fitted by maximum likelihood.
 *
 * @param a shape, the power with which the density of small probabilities vanishes, plus one
 * @param b shape
 * @param logLikelihood {@code Σ ln[B(a + k, b + m − k)/B(a, b)]}, without binomial coefficients
 * @param atBound whether the probabilities vary so little, or so much, that the search ended at its bound
 */
public record BetaBinomial(double a, double b, double logLikelihood, boolean atBound) {

    /** The best shapes for these counts. */
    public static BetaBinomial fit(SuccessCounts counts) {
        BetaBinomialLikelihood problem = new BetaBinomialLikelihood(counts);
        Optimum best = Arrays.stream(problem.starts())
                .map(start -> DampedNewton.standard().minimize(problem, start))
                .min(Comparator.comparingDouble(Optimum::objective))
                .orElseThrow();
        double size = Elementary.exp(best.parameters()[1]);
        double[] x = best.parameters();
        return new BetaBinomial(
                size * Logistic.sigmoid(x[0]),
                size * Logistic.sigmoid(-x[0]),
                -best.objective(),
                best.activity()[0] != 0 || best.activity()[1] != 0);
    }

    /** {@code a/(a + b)}. */
    public double mean() {
        return a / (a + b);
    }

    /** {@code 1/(a + b + 1)}: the correlation of two trials of one unit. */
    public double overdispersion() {
        return 1 / (a + b + 1);
    }

    /** {@code E[pⁿ] = B(a + n, b)/B(a, b)}: the chance of n successes in a row. */
    public double allOf(long n) {
        return Elementary.exp(
                RisingFactorial.of(a, n).log() - RisingFactorial.of(a + b, n).log());
    }

    /** {@code E[(1 − p)ⁿ] = B(a, b + n)/B(a, b)}: the chance of n failures in a row. */
    public double noneOf(long n) {
        return Elementary.exp(
                RisingFactorial.of(b, n).log() - RisingFactorial.of(a + b, n).log());
    }

    /** The distribution with these shapes, whatever the data. */
    public static BetaBinomial of(double a, double b) {
        if (!(a > 0 && b > 0)) {
            throw new IllegalArgumentException("shapes are " + a + " and " + b + ", not positive");
        }
        return new BetaBinomial(a, b, Double.NaN, false);
    }
}
