package org.curvewright.numerics.agreement;

import java.util.Arrays;
import org.curvewright.numerics.math.CompensatedSum;

/**
 * Variance components of n objects rated under W wordings with S seeds each, {@code X_ows = μ_ws + g_o + h_ow + e_ows}: the
 * bifactor model with equal loadings, a general factor g and one factor h a wording.
 *
 * @param wordings W
 * @param seeds S
 * @param general {@code σ_g² = (MS_o − MS_ow)/(W S)}
 * @param wording {@code σ_h² = (MS_ow − MS_e)/S}
 * @param error {@code σ_e² = MS_e}
 */
public record GroupedRatingVariance(int wordings, int seeds, double general, double wording, double error) {

    /** @param ratings by object, wording and seed; at least two of each, the same number of seeds everywhere */
    public static GroupedRatingVariance of(double[][][] ratings) {
        int n = ratings.length;
        int w = ratings[0].length;
        int s = ratings[0][0].length;
        double[][] cells = new double[n][];
        CompensatedSum within = new CompensatedSum();
        for (int o = 0; o < n; o++) {
            cells[o] = Arrays.stream(ratings[o])
                    .mapToDouble(cell -> CompensatedSum.of(cell) / s)
                    .toArray();
        }
        for (int k = 0; k < w; k++) {
            within.add(squaresWithin(ratings, k));
        }
        RatingVariance means = RatingVariance.of(cells);
        double error = within.value() / ((n - 1.0) * w * (s - 1));
        double wording = (s * means.error() - error) / s;
        double general = (means.betweenObjects() - means.error()) / w;
        return new GroupedRatingVariance(w, s, general, wording, error);
    }

    private static double squaresWithin(double[][][] ratings, int wording) {
        double[][] block = Arrays.stream(ratings).map(object -> object[wording]).toArray(double[][]::new);
        RatingVariance variance = RatingVariance.of(block);
        return variance.error() * (variance.objects() - 1) * (variance.replications() - 1);
    }

    /** {@code ω_h = σ_g²/(σ_g² + σ_h²/W + σ_e²/(W S))}: the share of the mean rating's variance that no wording explains. */
    public double hierarchicalOmega() {
        return general / total();
    }

    /** {@code ω_t = (σ_g² + σ_h²/W)/(σ_g² + σ_h²/W + σ_e²/(W S))}. */
    public double totalOmega() {
        return (general + wording / wordings) / total();
    }

    private double total() {
        return general + wording / wordings + error / ((double) wordings * seeds);
    }
}
