package org.curvewright.numerics.agreement;

import java.util.Arrays;

/**
 * How often ratings of the same object are the same. With {@code m_o} ratings of object o, of which {@code n_ov} say v:
 *
 * @param consistency {@code mean_o Σ_v n_ov (n_ov − 1)/(m_o (m_o − 1))}, the mean agreement of pairs
 * @param drawRisk {@code mean_o (1 − max_v n_ov/m_o)}, the chance that one draw is not the most frequent rating
 * @param kappa Fleiss' {@code κ = (P̄ − P_e)/(1 − P_e)} with {@code P_e = Σ_v p_v²}; NaN where all ratings are equal
 * @param fixed whether no object was ever rated in two ways
 */
public record ModalAgreement(double consistency, double drawRisk, double kappa, boolean fixed) {

    /** @param ratings an array an object, at least two ratings each, none missing */
    public static ModalAgreement of(double[][] ratings) {
        double[] values = Arrays.stream(ratings)
                .flatMapToDouble(Arrays::stream)
                .sorted()
                .distinct()
                .toArray();
        double[] shares = new double[values.length];
        double pairs = 0;
        double risk = 0;
        for (double[] row : ratings) {
            double[] sorted = row.clone();
            Arrays.sort(sorted);
            double m = sorted.length;
            double alike = 0;
            double longest = 0;
            double run = 0;
            for (int i = 0; i < sorted.length; i++) {
                run = i > 0 && sorted[i] == sorted[i - 1] ? run + 1 : 1;
                alike += 2 * run - 1;
                longest = Math.max(longest, run);
                shares[Arrays.binarySearch(values, sorted[i])] += 1 / (m * ratings.length);
            }
            pairs += (alike - m) / (m * (m - 1));
            risk += 1 - longest / m;
        }
        double consistency = pairs / ratings.length;
        double chance = Arrays.stream(shares).map(share -> share * share).sum();
        double kappa = values.length > 1 ? (consistency - chance) / (1 - chance) : Double.NaN;
        return new ModalAgreement(consistency, risk / ratings.length, kappa, fixed(ratings));
    }

    private static boolean fixed(double[][] ratings) {
        return Arrays.stream(ratings).allMatch(row -> Arrays.stream(row).allMatch(rating -> rating == row[0]));
    }

    /** The most frequent rating; of several equally frequent ones the smallest. */
    public static double mode(double[] ratings) {
        double[] sorted = ratings.clone();
        Arrays.sort(sorted);
        double mode = sorted[0];
        int longest = 0;
        int run = 0;
        for (int i = 0; i < sorted.length; i++) {
            run = i > 0 && sorted[i] == sorted[i - 1] ? run + 1 : 1;
            if (run > longest) {
                longest = run;
                mode = sorted[i];
            }
        }
        return mode;
    }
}
