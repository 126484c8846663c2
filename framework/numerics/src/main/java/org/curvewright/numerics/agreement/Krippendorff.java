package org.curvewright.numerics.agreement;

import java.util.Arrays;

/**
 * {@code α = 1 − D_o/D_e}: observed disagreement within objects over the disagreement of ratings paired at random. With
 * {@code m_u} ratings of object u and {@code n = Σ m_u} over the objects with at least two,
 *
 * <pre>{@code
 * D_o = 1/n Σ_u 1/(m_u − 1) Σ_(i≠j) δ²(x_ui, x_uj)        D_e = 1/(n (n − 1)) Σ_(c,k) n_c n_k δ²(c, k)
 * }</pre>
 *
 * <p>where {@code δ²} is 1 for different nominal ratings, {@code (c − k)²} for intervals and, for ordinal ratings, {@code
 * (Σ_(g=c..k) n_g − (n_c + n_k)/2)²}. Missing ratings are allowed.
 *
 * <p>Reference: K. Krippendorff, <i>Computing Krippendorff's alpha-reliability</i> (2011).
 */
public final class Krippendorff {
    private Krippendorff() {}

    /**
     * α; NaN where no object has two ratings or all ratings are equal, so that nothing can be told.
     *
     * @param ratings an array an object, NaN where a rating is missing
     */
    public static double alpha(double[][] ratings, Measurement measurement) {
        double[][] units = Arrays.stream(ratings)
                .map(row ->
                        Arrays.stream(row).filter(value -> !Double.isNaN(value)).toArray())
                .filter(row -> row.length > 1)
                .toArray(double[][]::new);
        double[] values = Arrays.stream(units)
                .flatMapToDouble(Arrays::stream)
                .sorted()
                .distinct()
                .toArray();
        double[] total =
                counts(Arrays.stream(units).flatMapToDouble(Arrays::stream).toArray(), values);
        double n = Arrays.stream(total).sum();
        double[] scale = scale(values, total, measurement);
        double observed = 0;
        for (double[] unit : units) {
            observed += disagreement(counts(unit, values), scale, measurement) / (unit.length - 1);
        }
        double expected = disagreement(total, scale, measurement) / (n - 1);
        return expected > 0 ? 1 - observed / expected : Double.NaN;
    }

    private static double[] counts(double[] ratings, double[] values) {
        double[] counts = new double[values.length];
        for (double rating : ratings) {
            counts[Arrays.binarySearch(values, rating)]++;
        }
        return counts;
    }

    /** Places on a line whose squared distances are δ²; an ordinal rating stands in the middle of its ranks. */
    private static double[] scale(double[] values, double[] total, Measurement measurement) {
        if (measurement != Measurement.ORDINAL) {
            return values;
        }
        double[] ranks = new double[values.length];
        double below = 0;
        for (int c = 0; c < values.length; c++) {
            ranks[c] = below + total[c] / 2;
            below += total[c];
        }
        return ranks;
    }

    /** {@code Σ_(c≠k) n_c n_k δ²(c, k)}; on a line that is {@code 2 n Σ n_c (c − c̄)²}. */
    private static double disagreement(double[] counts, double[] scale, Measurement measurement) {
        double n = 0;
        double same = 0;
        double mean = 0;
        for (int c = 0; c < counts.length; c++) {
            n += counts[c];
            same += counts[c] * counts[c];
            mean += counts[c] * scale[c];
        }
        if (measurement == Measurement.NOMINAL) {
            return n * n - same;
        }
        mean /= n;
        double squares = 0;
        for (int c = 0; c < counts.length; c++) {
            squares += counts[c] * (scale[c] - mean) * (scale[c] - mean);
        }
        return 2 * n * squares;
    }
}
