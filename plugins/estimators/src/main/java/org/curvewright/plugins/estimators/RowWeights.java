package org.curvewright.plugins.estimators;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.curvewright.spi.data.Dataset;
import org.curvewright.spi.fit.Definition;

/** Where the weights of observations come from. */
enum RowWeights {
    NONE,
    WEIGHT,
    STANDARD_ERROR,
    /** n/(p̃(1 − p̃)) with p̃ = (n·y + ½)/(n + 1): the sampling noise of a share y of n trials, never infinite. */
    BINOMIAL;

    /** wᵢ of every row: 1, the weight, or 1/σᵢ² in 1/unit²; NaN where the dataset lacks the role. */
    double[] of(Dataset data) {
        double[] weights = new double[data.size()];
        Arrays.fill(weights, 1);
        switch (this) {
            case NONE -> {}
            case WEIGHT -> fill(weights, data.weights().orElse(new double[0]));
            case STANDARD_ERROR -> {
                fill(weights, data.standardErrors().orElse(new double[0]));
                Arrays.setAll(weights, i -> 1 / (weights[i] * weights[i]));
            }
            case BINOMIAL -> {
                fill(weights, data.trials().orElse(new double[0]));
                Arrays.setAll(weights, i -> binomial(weights[i], data.observed()[i]));
            }
        }
        return weights;
    }

    /** The role that the weights come from, where the dataset lacks it. */
    Optional<String> missing(Dataset data) {
        return switch (this) {
            case NONE -> Optional.empty();
            case WEIGHT -> lacking(data.weights(), "weight");
            case STANDARD_ERROR -> lacking(data.standardErrors(), "standard-error");
            case BINOMIAL -> lacking(data.trials(), "trials");
        };
    }

    /** What divides a residual, for people; empty where nothing does. */
    String divisor() {
        return switch (this) {
            case NONE, WEIGHT -> "";
            case STANDARD_ERROR -> "se";
            case BINOMIAL -> "√(p(1 − p)/n)";
        };
    }

    List<Definition> definitions() {
        return switch (this) {
            case NONE -> List.of();
            case WEIGHT -> List.of(new Definition("w", "the row's weight, of the role weight"));
            case STANDARD_ERROR ->
                List.of(new Definition("se", "the row's standard error, of the role standard-error"));
            case BINOMIAL ->
                List.of(
                        new Definition("n", "the row's number of trials, of the role trials"),
                        new Definition("p", "(n·y + ½)/(n + 1)"));
        };
    }

    private static Optional<String> lacking(Optional<double[]> role, String name) {
        return role.isPresent()
                ? Optional.empty()
                : Optional.of("the weights come from the role '" + name + "', which the dataset does not have");
    }

    private static double binomial(double trials, double share) {
        double p = (trials * share + 0.5) / (trials + 1);
        return trials / (p * (1 - p));
    }

    private static void fill(double[] weights, double[] role) {
        Arrays.setAll(weights, i -> role.length == 0 ? Double.NaN : role[i]);
    }
}
