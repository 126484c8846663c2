package org.curvewright.plugins.analyses.reliability;

import java.util.Arrays;
import java.util.Optional;
import org.curvewright.numerics.agreement.RatingVariance;
import org.curvewright.numerics.factor.OneFactor;
import org.curvewright.numerics.math.CompensatedSum;

/** How omega of complete ratings is estimated. */
enum OmegaMethod {
    /** One factor by maximum likelihood, each replication with its own loading and error. */
    ONE_FACTOR("one-factor maximum likelihood") {
        @Override
        Optional<OneFactor> factor(double[][] ratings) {
            return Optional.of(OneFactor.fit(covariance(ratings), ratings[0].length));
        }
    },
    /** All replications alike: {@code ω = R ρ/(1 + (R − 1) ρ)} with the single-draw reliability ρ, which is alpha. */
    PARALLEL("parallel replications (two-way analysis of variance)") {
        @Override
        Optional<OneFactor> factor(double[][] ratings) {
            return Optional.empty();
        }
    };

    /** More replications than this make a factor of their own slow to resample and tell nothing more. */
    private static final int MOST_LOADINGS = 30;

    private static final int LEAST_LOADINGS = 3;

    private final String description;

    OmegaMethod(String description) {
        this.description = description;
    }

    String description() {
        return description;
    }

    abstract Optional<OneFactor> factor(double[][] ratings);

    /** ω of the sum of all replications; NaN where it is undefined. */
    double omega(double[][] ratings) {
        return factor(ratings)
                .map(OneFactor::omega)
                .orElseGet(() -> RatingVariance.of(ratings).alpha());
    }

    static OmegaMethod of(double[][] ratings) {
        int replications = ratings[0].length;
        boolean varied = Arrays.stream(diagonal(covariance(ratings))).allMatch(variance -> variance > 0);
        return varied
                        && ratings.length > replications
                        && replications >= LEAST_LOADINGS
                        && replications <= MOST_LOADINGS
                ? ONE_FACTOR
                : PARALLEL;
    }

    private static double[] diagonal(double[] matrix) {
        int size = (int) Math.round(Math.sqrt(matrix.length));
        double[] diagonal = new double[size];
        Arrays.setAll(diagonal, i -> matrix[i + i * size]);
        return diagonal;
    }

    /** Covariance matrix of the replications over the objects, column-major. */
    static double[] covariance(double[][] ratings) {
        int n = ratings.length;
        int size = ratings[0].length;
        double[][] columns = new double[size][n];
        for (int j = 0; j < size; j++) {
            for (int o = 0; o < n; o++) {
                columns[j][o] = ratings[o][j];
            }
            double mean = CompensatedSum.of(columns[j]) / n;
            for (int o = 0; o < n; o++) {
                columns[j][o] -= mean;
            }
        }
        double[] covariance = new double[size * size];
        for (int j = 0; j < size; j++) {
            for (int i = 0; i <= j; i++) {
                covariance[i + j * size] = CompensatedSum.ofProducts(columns[i], columns[j]) / (n - 1);
                covariance[j + i * size] = covariance[i + j * size];
            }
        }
        return covariance;
    }

    /** The same with every variance 1. */
    static double[] correlation(double[] covariance) {
        int size = (int) Math.round(Math.sqrt(covariance.length));
        double[] correlation = new double[covariance.length];
        for (int j = 0; j < size; j++) {
            for (int i = 0; i < size; i++) {
                correlation[i + j * size] =
                        covariance[i + j * size] / Math.sqrt(covariance[i + i * size] * covariance[j + j * size]);
            }
        }
        return correlation;
    }
}
