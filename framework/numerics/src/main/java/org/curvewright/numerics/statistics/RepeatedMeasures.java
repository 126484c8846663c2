package org.curvewright.numerics.statistics;

import java.util.Optional;
import org.curvewright.numerics.distribution.FisherF;

/**
 * Whether vectors u₁ … u_B of a q-dimensional space, one a subject, have mean zero, whatever the errors within a subject share:
 * {@code F = B |ū|²/tr S} with {@code S = Σ (u_b − ū)(u_b − ū)ᵀ/(B − 1)}, on ε q and ε q (B − 1) degrees of freedom. Where the
 * errors are spherical ε = 1 and F is exact; else {@code ε̂ = (tr S)²/(q tr S²)} (Greenhouse and Geisser 1959), which is too small
 * for few subjects, and here {@code ε = (B q ε̂ − 2)/(q (B − 1 − q ε̂))}, at most 1 and at least ε̂ (Huynh and Feldt 1976).
 *
 * <p>References: S. W. Greenhouse, S. Geisser, <i>On methods in the analysis of profile data</i>, Psychometrika 24 (1959);
 * H. Huynh, L. S. Feldt, <i>Estimation of the Box correction for degrees of freedom</i>, J. Educ. Statist. 1 (1976).
 *
 * @param f 0 or more
 * @param epsilon from 1/q to 1
 * @param numerator ε q
 * @param denominator ε q (B − 1)
 */
public record RepeatedMeasures(double f, double epsilon, double numerator, double denominator) {

    /**
     * Empty for fewer than two vectors, without a dimension, or where all vectors are one.
     *
     * @param vectors in any coordinates of equal length and angle; all elements finite
     * @param dimension q of the space that they span at most
     */
    public static Optional<RepeatedMeasures> test(double[][] vectors, int dimension) {
        int subjects = vectors.length;
        if (subjects < 2 || dimension < 1) {
            return Optional.empty();
        }
        double[] mean = new double[vectors[0].length];
        for (double[] vector : vectors) {
            for (int k = 0; k < mean.length; k++) {
                mean[k] += vector[k] / subjects;
            }
        }
        double trace = 0;
        double squares = 0;
        for (int a = 0; a < subjects; a++) {
            for (int b = 0; b < subjects; b++) {
                double product = product(vectors[a], vectors[b], mean);
                trace += a == b ? product : 0;
                squares += product * product;
            }
        }
        return trace > 0
                ? Optional.of(of(subjects * square(mean), trace, squares, subjects, dimension))
                : Optional.empty();
    }

    private static RepeatedMeasures of(double between, double trace, double squares, int subjects, int dimension) {
        double f = between / (trace / (subjects - 1));
        double box = trace * trace / squares;
        double left = subjects - 1 - box;
        double unbiased = left > 0 ? (subjects * box - 2) / left : dimension;
        double freedom = Math.min(dimension, Math.max(box, unbiased));
        return new RepeatedMeasures(f, freedom / dimension, freedom, freedom * (subjects - 1));
    }

    private static double product(double[] a, double[] b, double[] mean) {
        double sum = 0;
        for (int k = 0; k < mean.length; k++) {
            sum += (a[k] - mean[k]) * (b[k] - mean[k]);
        }
        return sum;
    }

    private static double square(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value * value;
        }
        return sum;
    }

    /** P(F at least as large) where the mean is zero. */
    public double pValue() {
        return new FisherF(numerator, denominator).survival(f);
    }
}
