package org.curvewright.plugins.analyses.diagnostics;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.curvewright.plugins.analyses.items.Findings;
import org.curvewright.plugins.analyses.runs.Sizes;
import org.curvewright.spi.Decimal;
import org.curvewright.spi.Notice;
import org.curvewright.spi.data.Dataset;
import org.curvewright.spi.data.Variable;
import org.curvewright.spi.fit.FitResult;

/**
 * How alike the deviations of neighbouring checkpoints of one cluster are: {@code ρ = Σ eₜ eₜ₊₁/Σ eₜ²} over consecutive pairs,
 * and what n correlated observations are worth, {@code n (1 − ρ)/(1 + ρ)} for ρ &gt; 0.
 *
 * @param rho empty where no cluster has two checkpoints
 * @param absent why there is none
 */
record Neighbours(Optional<Double> rho, Notice absent, int observations, double limit) {

    /** A ρ beyond ±2/√pairs is not chance at 5 %. */
    private static final double TWO_SIGMA = 2;

    private static final int WORD_DIGITS = 3;

    static Neighbours of(FitResult fit, Scatter scatter, String along) {
        Dataset data = fit.request().dataset();
        int[] clusters = data.roles().clusters();
        Optional<Sizes> sizes = Sizes.of(along, data);
        if (clusters.length == 0 || sizes.isEmpty()) {
            return new Neighbours(Optional.empty(), why(clusters.length == 0, along, data), data.size(), Double.NaN);
        }
        double[] order = sizes.orElseThrow().logarithms();
        List<Integer> rows =
                new ArrayList<>(IntStream.range(0, data.size()).boxed().toList());
        rows.sort(Comparator.<Integer>comparingInt(i -> clusters[i]).thenComparingDouble(i -> order[i]));
        double products = 0;
        double squares = 0;
        int pairs = 0;
        for (int k = 0; k < rows.size(); k++) {
            double deviation = scatter.deviations()[rows.get(k)];
            squares += deviation * deviation;
            if (k > 0 && clusters[rows.get(k)] == clusters[rows.get(k - 1)]) {
                products += deviation * scatter.deviations()[rows.get(k - 1)];
                pairs++;
            }
        }
        double scaled = pairs == 0 || squares == 0 ? 0 : products / pairs / (squares / rows.size());
        return new Neighbours(
                pairs == 0 || squares == 0 ? Optional.empty() : Optional.of(Math.max(-1, Math.min(1, scaled))),
                new Notice("SINGLE_OBSERVATIONS", "no cluster has two observations that deviate from the law"),
                data.size(),
                TWO_SIGMA / Math.sqrt(Math.max(1, pairs)));
    }

    private static Notice why(boolean without, String along, Dataset data) {
        return without
                ? new Notice("NO_CLUSTERS", "no cluster of checkpoints is known; give the data the role cluster")
                : new Notice(
                        "NO_ORDER",
                        "the law has no covariate '" + along + "' along which the observations of a cluster follow each"
                                + " other; set along to "
                                + data.covariates().stream().map(Variable::name).collect(Collectors.joining(" or ")));
    }

    void state(Findings findings) {
        rho.ifPresentOrElse(
                value -> {
                    findings.measurement("neighbour-correlation", value, "");
                    findings.measurement("neighbour-correlation-limit", limit, "");
                    findings.measurement(
                            "effective-observations",
                            value > 0 ? observations * (1 - value) / (1 + value) : observations,
                            "observations");
                },
                () -> findings.absent("neighbour-correlation", "", absent.code(), absent.text()));
    }

    String answer() {
        return rho.filter(value -> value > limit)
                .map(value -> " Neighbouring checkpoints deviate alike (correlation "
                        + Decimal.significant(value, WORD_DIGITS) + "), so the " + observations
                        + " observations are worth about "
                        + Decimal.significant(observations * (1 - value) / (1 + value), 2)
                        + ": take a cluster or block bootstrap.")
                .orElse("");
    }
}
