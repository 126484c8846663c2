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
        double[] sorted =
                Arrays.stream(units).flatMapToDouble(Arrays::stream).sorted().toArray();
        Scale scale = measurement == Measurement.ORDINAL ? new Ranks(sorted) : rating -> rating;
        double observed = 0;
        for (double[] unit : units) {
            observed += disagreement(placed(unit, scale), measurement) / (unit.length - 1);
        }
        double expected = disagreement(placed(sorted, scale), measurement) / (sorted.length - 1);
        return expected > 0 ? 1 - observed / expected : Double.NaN;
    }

    /** Places on a line whose squared distances are δ². */
    private interface Scale {
        double place(double rating);
    }

    /** An ordinal rating stands in the middle of its ranks. */
    private record Ranks(double[] sorted) implements Scale {
        @Override
        public double place(double rating) {
            return (first(rating, false) + first(rating, true)) / 2.0;
        }

        /** How many are less than the rating, or not greater. */
        private int first(double rating, boolean after) {
            int from = 0;
            int to = sorted.length;
            while (from < to) {
                int middle = (from + to) >>> 1;
                if (sorted[middle] < rating || after && sorted[middle] == rating) {
                    from = middle + 1;
                } else {
                    to = middle;
                }
            }
            return from;
        }
    }

    private static double[] placed(double[] ratings, Scale scale) {
        return Arrays.stream(ratings).map(scale::place).sorted().toArray();
    }

    /** {@code Σ_(c≠k) n_c n_k δ²(c, k)} of sorted places; on a line that is {@code 2 n Σ (c − c̄)²}. */
    private static double disagreement(double[] places, Measurement measurement) {
        double n = places.length;
        if (measurement == Measurement.NOMINAL) {
            return n * n - alike(places);
        }
        double mean = Arrays.stream(places).sum() / n;
        double squares = 0;
        for (double place : places) {
            squares += (place - mean) * (place - mean);
        }
        // rounding of the mean is no disagreement
        return places.length == 0 || places[0] == places[places.length - 1] ? 0 : 2 * n * squares;
    }

    /** {@code Σ_c n_c²}. */
    private static double alike(double[] sorted) {
        double alike = 0;
        double run = 0;
        for (int i = 0; i < sorted.length; i++) {
            run = i > 0 && sorted[i] == sorted[i - 1] ? run + 1 : 1;
            alike += 2 * run - 1;
        }
        return alike;
    }
}
